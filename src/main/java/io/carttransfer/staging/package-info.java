/**
 * What a fill writes, and what the pages that it calls see: attributes of the session, cookies and
 * headers wait here until the cart is complete, and the requests and responses of called pages are
 * made here. Knows nothing of expressions.
 *
 * <p>May use common. Internal.
 */
package io.carttransfer.staging;
