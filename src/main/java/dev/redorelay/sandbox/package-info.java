/**
 * A stand-in for Redo inside the relay, for dev mode only: no packaged build contains this room.
 */
@NullMarked
package dev.redorelay.sandbox;

import org.jspecify.annotations.NullMarked;
