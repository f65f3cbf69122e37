/** The configured shops, and what each has switched on. */
@NullMarked
package dev.redorelay.store;

import org.jspecify.annotations.NullMarked;
