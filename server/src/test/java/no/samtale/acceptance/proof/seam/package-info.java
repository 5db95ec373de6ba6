/** What the proof puts on the server's class path besides the jar: a clock that it moves, and steps that it leaves out. */
@NullMarked
package no.samtale.acceptance.proof.seam;

import org.jspecify.annotations.NullMarked;
