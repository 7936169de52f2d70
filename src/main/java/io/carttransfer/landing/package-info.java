/**
 * A token arrived with a request of the shopper: it is opened, and the cart is filled, the shopper
 * is asked, or a page of ours explains. Also watches the page that confirms an order.
 *
 * <p>May use page, session, binding, sku and the packages below these. Internal.
 */
package io.carttransfer.landing;
