/** Everything that knows WooCommerce: its headers, its payloads, and one translator per fact. */
@NullMarked
package dev.redorelay.woocommerce;

import org.jspecify.annotations.NullMarked;
