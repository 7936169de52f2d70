/**
 * What a page sends to the app and how our answers are sent: the bridge to the app, its events,
 * amounts of money, complete answers.
 *
 * <p>May use binding, sku and the packages below them. Internal.
 */
package io.carttransfer.page;
