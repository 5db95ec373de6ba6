package no.samtale.vault;

import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;

/** A purpose that does not cover what it asked for, or no longer: no consent stands, or the person objects. */
public final class PurposeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PurposeRefused(Purpose purpose, Cell cell) {
        super(
                "the purpose " + purpose.id() + " does not cover " + cell.table() + "." + cell.column(),
                new Problem(ProblemCode.PURPOSE_REFUSED));
    }
}
