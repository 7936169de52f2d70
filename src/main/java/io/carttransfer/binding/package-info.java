/**
 * Carts by expressions: reads, checks and runs the setting {@code cart-transfer.cart}. The only
 * package that knows the Expression Language.
 *
 * <p>May use staging, cart, store, poq, ledger and the packages below them. Internal.
 */
package io.carttransfer.binding;
