package no.samtale.channels.email;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import no.samtale.contacts.Addresses;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** How a mailbox may be set up. */
final class MailSetupRules {
    private static final int ADDRESSES = 20;
    private static final int SERVERS = 20;
    private static final int LINE = 255;
    private static final int PORTS = 65_535;

    private MailSetupRules() {}

    /** @throws Problem naming the field that is not as it should be */
    static void check(MailInbox.Setup setup) {
        Set<String> addresses = new HashSet<>();
        for (String each : setup.addresses()) {
            if (!addresses.add(Addresses.email("addresses", each).toLowerCase(Locale.ROOT))) {
                throw Problem.invalidField("addresses");
            }
        }
        if (addresses.isEmpty() || addresses.size() > ADDRESSES) {
            throw Problem.invalidField("addresses");
        }
        check(setup.way(), setup.imap());
        check("smtp", setup.smtp());
        Checks.line("folder", setup.folder(), LINE);
        if (setup.trusted().size() > SERVERS) {
            throw Problem.invalidField("trusted");
        }
        setup.trusted().forEach(each -> Checks.line("trusted", each, LINE));
        String signature = setup.signature();
        if (signature != null) {
            Checks.text("signature", signature, Limits.MAIL_SIGNATURE_LENGTH);
        }
    }

    private static void check(MailWay way, @Nullable MailServer imap) {
        if ((way == MailWay.IMAP) != (imap != null)) {
            throw Problem.invalidField("imap");
        }
        if (imap != null) {
            check("imap", imap);
            if (imap.user() == null) {
                throw Problem.invalidField("imap.user");
            }
        }
    }

    private static void check(String field, MailServer server) {
        Checks.line(field + ".host", server.host(), LINE);
        if (server.port() < 1 || server.port() > PORTS) {
            throw Problem.invalidField(field + ".port");
        }
        String user = server.user();
        if (user != null) {
            Checks.line(field + ".user", user, LINE);
        }
    }
}
