/** The tables of accounts: rows in and out, sealed columns still sealed. */
@NullMarked
package no.samtale.accounts.store;

import org.jspecify.annotations.NullMarked;
