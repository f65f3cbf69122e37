/**
 * The one path: verify, translate, deliver. What a platform and its translators have to offer to
 * take part.
 */
@NullMarked
package dev.redorelay.relay;

import org.jspecify.annotations.NullMarked;
