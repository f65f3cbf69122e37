/** Keeps what cannot be delivered now, drains it when it can, and keeps what never can. */
@NullMarked
package dev.redorelay.queue;

import org.jspecify.annotations.NullMarked;
