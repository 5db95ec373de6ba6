/** The journal: durable rows of ids, written in the transaction that they report, read by named consumers. */
@NullMarked
package no.samtale.platform.journal;

import org.jspecify.annotations.NullMarked;
