package no.samtale.vault;

import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;

/** The person has had what is kept of them restricted: it lies there, and is not used (GDPR Art. 18(2)). */
public final class SubjectRestricted extends NotReadable {
    private static final long serialVersionUID = 1L;

    public SubjectRestricted() {
        super("the person's data is restricted", new Problem(ProblemCode.RESTRICTED));
    }
}
