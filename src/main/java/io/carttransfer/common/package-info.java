/**
 * What every package uses: limits, reasons, configuration errors, the syntax of properties files,
 * and how parts are found.
 *
 * <p>Uses no other package. Internal, except {@link io.carttransfer.common.Reason}, which shops'
 * classes may use.
 */
package io.carttransfer.common;
