/**
 * Everything that knows Redo: its custom event and that event's limits, its API, and how to deliver
 * to it.
 */
@NullMarked
package dev.redorelay.redo;

import org.jspecify.annotations.NullMarked;
