/** The table of {@code mvn -Pbench}: what the plug-in costs, beside what a shop would write. */
package io.carttransfer.bench;
