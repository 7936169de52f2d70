/**
 * What every package uses: limits, reasons, mistakes in a deployment, the syntax of properties
 * files, and how parts are found.
 *
 * <p>Uses no other package. Internal, but for {@link io.carttransfer.common.Reason}, which shops'
 * classes name.
 */
package io.carttransfer.common;
