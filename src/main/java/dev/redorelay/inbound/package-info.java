/**
 * The door: webhooks come in as bytes, outcomes go out as statuses. The only room that speaks HTTP
 * to platforms.
 */
@NullMarked
package dev.redorelay.inbound;

import org.jspecify.annotations.NullMarked;
