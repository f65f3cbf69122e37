@NullMarked
package dev.redorelay.store;

import org.jspecify.annotations.NullMarked;
