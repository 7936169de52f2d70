/**
 * The settings: their names, where they come from, and their values.
 *
 * <p>May use text and common; knows no container. Internal.
 */
package io.carttransfer.settings;
