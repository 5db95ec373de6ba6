/** Problems: the refusals that a caller is told of, by RFC 9457, from one enum. */
@NullMarked
package no.samtale.platform.problems;

import org.jspecify.annotations.NullMarked;
