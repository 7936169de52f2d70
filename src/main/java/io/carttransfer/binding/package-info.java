/**
 * Carts by expressions: the setting {@code cart-transfer.cart} is read, checked and run. The only
 * package that knows the Expression Language.
 *
 * <p>May use cart, store, poq, ledger and the packages below them. Internal.
 */
package io.carttransfer.binding;
