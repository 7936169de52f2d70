/**
 * What a page sends to the app and how an answer of ours is sent: the bridge to the app, its
 * events, amounts of money, whole answers.
 *
 * <p>May use binding, sku and the packages below them. Internal.
 */
package io.carttransfer.page;
