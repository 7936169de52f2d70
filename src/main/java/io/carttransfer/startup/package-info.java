/**
 * Settings become parts: web.xml is checked, the parts are built and wired, and the plug-in is in
 * service, misconfigured or switched off.
 *
 * <p>May use everything but the root package, whose filter and servlet it knows by name. Internal.
 */
package io.carttransfer.startup;
