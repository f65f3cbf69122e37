/** What was packaged, as real processes that are cut off, cut short and killed under load. */
@NullMarked
package dev.redorelay.faults;

import org.jspecify.annotations.NullMarked;
