/**
 * Translates the platform's SKU into the shop's, by a table, by a query or not at all.
 *
 * <p>May use cart, store, poq, ledger and the packages below them. Internal.
 */
package io.carttransfer.sku;
