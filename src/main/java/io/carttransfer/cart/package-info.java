/**
 * What a shop implements when its cart cannot be bound by expressions: {@link
 * io.carttransfer.cart.StorefrontCart} and the values that it takes and gives.
 *
 * <p>May use transfer, text and common. Public API: shops may name these classes.
 */
package io.carttransfer.cart;
