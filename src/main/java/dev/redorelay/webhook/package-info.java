/** The words of the field: what a webhook is, and how one is told from a forgery. Plain JDK. */
@NullMarked
package dev.redorelay.webhook;

import org.jspecify.annotations.NullMarked;
