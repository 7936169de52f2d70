/**
 * The platform's SKU becomes the shop's, by a table, a query or not at all.
 *
 * <p>May use cart, store, poq, ledger and the packages below them. Internal.
 */
package io.carttransfer.sku;
