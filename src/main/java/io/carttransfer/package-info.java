/**
 * What {@code web.xml} and shops' code refer to: the filter, the servlet, and the call that records
 * an order.
 *
 * <p>May use every other package. Public API: shops may name these classes.
 */
package io.carttransfer;
