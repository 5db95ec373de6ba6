package no.samtale.channels.sms;

import java.util.List;
import no.samtale.platform.doctor.Check;
import no.samtale.platform.doctor.Finding;
import no.samtale.platform.doctor.Installation;

/** Whether lines for SMS are down, by the running server's own count. */
public final class SmsFindings implements Check {
    @Override
    public String about() {
        return "SMS";
    }

    @Override
    public List<Finding> findings(Installation installation) {
        return installation
                .server()
                .metric("samtale_sms_lines_down")
                .map(SmsFindings::found)
                .map(List::of)
                .orElseGet(List::of);
    }

    private static Finding found(double down) {
        return down == 0
                ? Finding.ok("all lines are up")
                : Finding.fail(
                        Math.round(down) + " lines for SMS are down", "The console says which and why: Settings, SMS.");
    }
}
