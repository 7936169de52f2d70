/**
 * The platform's wire: the cart that it sends is read, the answer and the problems are written. The
 * only package that reads and writes JSON of the contract.
 *
 * <p>May use transfer, text and common; knows no container. Internal.
 */
package io.carttransfer.poq;
