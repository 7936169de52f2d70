/**
 * The platform's documents: reads the cart that it sends, and writes the answer and problems. The
 * only package that reads and writes JSON of the contract.
 *
 * <p>May use transfer, text and common; knows no container. Internal.
 */
package io.carttransfer.poq;
