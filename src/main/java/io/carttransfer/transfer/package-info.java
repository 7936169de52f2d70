/**
 * A cart on its way from the app to the shop: its lines, its notices and the token that opens it.
 * Plain values.
 *
 * <p>May use text and common. Public API: shops' classes receive these values.
 */
package io.carttransfer.transfer;
