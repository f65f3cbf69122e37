/** What the relay's operator is shown and may do: the queue, its letters, metrics, readiness. */
@NullMarked
package dev.redorelay.operator;

import org.jspecify.annotations.NullMarked;
