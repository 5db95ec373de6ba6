package no.samtale.privacy.retention;

import java.util.List;
import no.samtale.platform.doctor.Check;
import no.samtale.platform.doctor.Finding;
import no.samtale.platform.doctor.Installation;

/** Whether anything has been kept past its time, by the running server's own count. */
public final class OverdueFindings implements Check {
    @Override
    public String about() {
        return "deletion";
    }

    @Override
    public List<Finding> findings(Installation installation) {
        return installation
                .server()
                .metric("samtale_retention_overdue")
                .map(OverdueFindings::found)
                .map(List::of)
                .orElseGet(List::of);
    }

    private static Finding found(double overdue) {
        return overdue == 0
                ? Finding.ok("nothing is kept past its time")
                : Finding.fail(
                        Math.round(overdue) + " things are kept past their time",
                        "The server's log says what could not be deleted, and why.");
    }
}
