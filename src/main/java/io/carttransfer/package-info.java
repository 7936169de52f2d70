/**
 * What web.xml and shops' code name: the filter, the servlet, and the call that reports an order.
 *
 * <p>May use every other package. Public API: shops may name these classes.
 */
package io.carttransfer;
