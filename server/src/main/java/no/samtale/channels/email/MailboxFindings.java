package no.samtale.channels.email;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return Stream.of(
                        installation.server().metric("samtale_mailboxes_behind").map(MailboxFindings::found),
                        installation
                                .server()
                                .metric("samtale_mailboxes_closed")
                                .filter(closed -> closed > 0)
                                .map(MailboxFindings::closed))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Finding closed(double closed) {
        return Finding.fail(
                Math.round(closed) + " mailboxes are closed to us by their providers",
                "An administrator signs in again: the console, Settings, E-mail.");
    }

    private static Finding found(double behind) {
        return behind == 0
                ? Finding.ok("all mail is taken in")
                : Finding.fail(
                        "mail is not taken in from " + Math.round(behind) + " mailboxes",
                        "The console says which and why: Settings, E-mail.");
    }
}
