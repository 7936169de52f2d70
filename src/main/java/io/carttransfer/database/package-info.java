/**
 * The shop's database: connections, transactions, and messages for failures.
 *
 * <p>May use common; knows no container. Internal.
 */
package io.carttransfer.database;
