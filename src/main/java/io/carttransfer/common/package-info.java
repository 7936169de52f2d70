/**
 * What every package uses: limits, reasons, mistakes in a deployment, the syntax of properties
 * files.
 *
 * <p>Uses no other package. Internal, but for {@link io.carttransfer.common.Reason}, which shops'
 * classes name.
 */
package io.carttransfer.common;
