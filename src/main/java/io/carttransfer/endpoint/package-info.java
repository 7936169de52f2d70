/**
 * The platform's call: authorise, read, look up every SKU, store, and describe the request that the
 * app must make.
 *
 * <p>May use page, session, binding, sku and the packages below these. Internal.
 */
package io.carttransfer.endpoint;
