/**
 * The shop's database: connections, transactions, and what is said when it fails.
 *
 * <p>May use common; knows no container. Internal.
 */
package io.carttransfer.database;
