package no.samtale.privacy.mails;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.samtale.platform.doctor.Check;
import no.samtale.platform.doctor.Finding;
import no.samtale.platform.doctor.Installation;
import no.samtale.platform.doctor.Reach;

/** The mail server: there, and offering TLS. It is greeted, and given nothing. */
public final class MailFindings implements Check {
    @Override
    public String about() {
        return "mail";
    }

    @Override
    public List<Finding> findings(Installation installation) {
        MailProperties mail = installation.settings().bindOrCreate("samtale.mail", MailProperties.class);
        if (mail.host() == null) {
            boolean demo =
                    installation.setting("samtale.demo").filter("true"::equals).isPresent();
            return List.of(
                    demo
                            ? Finding.ok("stays on this machine: it is a demo")
                            : Finding.warn(
                                    "no mail server is set, so nobody gets a code or a link by e-mail",
                                    "Set samtale.mail.host, and state who runs it under samtale.recipients."));
        }
        String server = mail.host() + ":" + mail.port();
        try (Reach reach = Reach.of(mail.host(), mail.port())) {
            return List.of(greeted(reach, server, mail.tls()));
        } catch (IOException e) {
            return List.of(Finding.fail(
                    server + " does not answer (" + e.getClass().getSimpleName() + ")",
                    "Look at samtale.mail.host and .port, and whether a firewall is in between."));
        }
    }

    private static Finding greeted(Reach reach, String server, boolean tls) throws IOException {
        String greeting = last(reach).getLast();
        reach.say("EHLO localhost\r\n");
        List<String> offers = last(reach);
        reach.say("QUIT\r\n");
        if (!greeting.startsWith("220") || !offers.getLast().startsWith("250")) {
            return Finding.fail(server + " answers, but not as a mail server", "Look at samtale.mail.host and .port.");
        }
        boolean offered = offers.stream().anyMatch(line -> line.regionMatches(true, 4, "STARTTLS", 0, 8));
        return tls && !offered
                ? Finding.fail(
                        server + " offers no encryption (STARTTLS), so no mail is handed to it",
                        "Use the port for submission, 587; or, for a server on this machine only, samtale.mail.tls: false.")
                : Finding.ok(server + " takes mail" + (tls ? ", encrypted" : ""));
    }

    /** An answer of one or more lines (RFC 5321, section 4.2.1): a dash after the code says that more follow. */
    private static List<String> last(Reach reach) throws IOException {
        List<String> lines = new ArrayList<>();
        do {
            lines.add(reach.hear());
        } while (lines.getLast().length() > 3 && lines.getLast().charAt(3) == '-');
        return lines;
    }
}
