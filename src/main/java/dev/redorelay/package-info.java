/**
 * redo-relay: a shop's webhooks in, Redo's custom events out. Each package is a room of its own.
 */
@NullMarked
package dev.redorelay;

import org.jspecify.annotations.NullMarked;
