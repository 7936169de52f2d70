/**
 * The tags of the JSP library.
 *
 * <p>May use page, session, binding, sku and the packages below these. Internal; pages use the tags
 * by the library's prefix.
 */
package io.carttransfer.jsp;
