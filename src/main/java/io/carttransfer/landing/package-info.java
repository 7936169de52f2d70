/**
 * A token arrived with a request of the shopper's: it is opened, and the cart is filled, the
 * shopper is asked, or a page of ours explains. The page that confirms an order is watched here,
 * too.
 *
 * <p>May use page, session, binding, sku and the packages below these. Internal.
 */
package io.carttransfer.landing;
