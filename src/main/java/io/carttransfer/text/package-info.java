/**
 * What people read: texts for shoppers in their language, values made safe to show, names that were
 * probably meant.
 *
 * <p>Uses no other package. Internal.
 */
package io.carttransfer.text;
