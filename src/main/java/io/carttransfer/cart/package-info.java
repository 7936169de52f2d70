/**
 * What a shop implements if its cart cannot be bound by expressions: {@link
 * io.carttransfer.cart.StorefrontCart} and the values that it receives and returns.
 *
 * <p>May use transfer, text and common. Public API: shops may name these classes.
 */
package io.carttransfer.cart;
