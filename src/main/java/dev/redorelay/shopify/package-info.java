/** Everything that knows Shopify: its headers, its payloads, and one translator for each fact. */
@NullMarked
package dev.redorelay.shopify;

import org.jspecify.annotations.NullMarked;
