/**
 * What a shopper's session remembers of the app's bags, what pages see of it as {@code
 * ${cartTransfer}}, and the orders that end a bag.
 *
 * <p>May use binding, sku and the packages below them. Internal.
 */
package io.carttransfer.session;
