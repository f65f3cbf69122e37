@NullMarked
package dev.redorelay.queue;

import org.jspecify.annotations.NullMarked;
