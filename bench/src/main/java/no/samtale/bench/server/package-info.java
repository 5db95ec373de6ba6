/**
 * What runs in the servers that the bench starts: Samtale itself, an account to load, and, where asked for, a vault that
 * seals nothing.
 */
@NullMarked
package no.samtale.bench.server;

import org.jspecify.annotations.NullMarked;
