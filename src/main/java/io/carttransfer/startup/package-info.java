/**
 * Turns settings into parts: checks web.xml, builds and wires the parts, and brings the plug-in
 * into service, unless it is misconfigured or switched off.
 *
 * <p>May use everything but the root package, whose filter and servlet it knows by name. Internal.
 */
package io.carttransfer.startup;
