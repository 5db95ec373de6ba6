/**
 * {@code ./samtale doctor}: what an operator should mend, a line for each look. A feature looks after its own by a {@link
 * no.samtale.platform.doctor.Check}, named in META-INF/services. A check reads and changes nothing, ends within seconds, works
 * beside a running server and without one, and says nothing secret and nothing of any person.
 */
@NullMarked
package no.samtale.platform.doctor;

import org.jspecify.annotations.NullMarked;
