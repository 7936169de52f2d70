/**
 * The tags of the JSP library, and nothing else.
 *
 * <p>May use what lies below: page, session, binding, sku and the packages below these. Internal;
 * pages name the tags by the library's prefix.
 */
package io.carttransfer.jsp;
