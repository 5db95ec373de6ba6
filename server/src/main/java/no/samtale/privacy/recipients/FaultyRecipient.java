package no.samtale.privacy.recipients;

import no.samtale.platform.configuration.StartRefused;
import no.samtale.platform.problems.Problem;

/** A recipient of the configuration that may get nothing as it stands. */
final class FaultyRecipient extends StartRefused {
    private static final long serialVersionUID = 1L;

    FaultyRecipient(String name, Problem fault) {
        super(
                "samtale.recipients: %s of %s is not as it should be. %s"
                        .formatted(fault.field(), name, fault.detail()),
                fault);
    }
}
