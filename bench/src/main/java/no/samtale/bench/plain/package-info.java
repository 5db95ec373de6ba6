/** The baseline: the rows that the server writes, written by JDBC with nothing around it. */
@NullMarked
package no.samtale.bench.plain;

import org.jspecify.annotations.NullMarked;
