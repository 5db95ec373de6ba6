package no.samtale.channels.email;

import java.util.List;
import no.samtale.platform.doctor.Check;
import no.samtale.platform.doctor.Finding;
import no.samtale.platform.doctor.Installation;

/** Whether mail lies in a mailbox that we should have taken in, by the running server's own count. */
public final class MailboxFindings implements Check {
    @Override
    public String about() {
        return "mailboxes";
    }

    @Override
    public List<Finding> findings(Installation installation) {
        return installation
                .server()
                .metric("samtale_mailboxes_behind")
                .map(MailboxFindings::found)
                .map(List::of)
                .orElseGet(List::of);
    }

    private static Finding found(double behind) {
        return behind == 0
                ? Finding.ok("all mail is taken in")
                : Finding.fail(
                        "mail is not taken in from " + Math.round(behind) + " mailboxes",
                        "The console says which and why: Settings, E-mail.");
    }
}
