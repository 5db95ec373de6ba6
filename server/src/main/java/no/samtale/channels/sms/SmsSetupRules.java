package no.samtale.channels.sms;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import no.samtale.channels.sms.wire.SmsNumber;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;

/** How an SMS inbox may be set up. */
final class SmsSetupRules {
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final int LINE = 255;
    private static final int PORTS = 65_535;
    /** Octets of a bind, less the one that ends each (SMPP 3.4, section 5.2). */
    private static final int SYSTEM_ID = 15;

    private static final int SYSTEM_TYPE = 12;

    private SmsSetupRules() {}

    /**
     * Checks it, and gives the sender the form in which it is kept.
     *
     * @throws Problem naming the field that is not as it should be
     */
    static SmsInbox.Setup checked(SmsInbox.Setup setup) {
        if (!REGIONS.contains(setup.region())) {
            throw Problem.invalidField("region");
        }
        SmsInbox.Centre centre = setup.centre();
        SmsInbox.Gateway gateway = setup.gateway();
        if (gateway != null) {
            Checks.line("gateway.account", setup.login(), LINE);
            check(gateway, setup.way());
        } else if (centre == null) {
            throw Problem.invalidField("smpp");
        } else {
            check(centre, setup.login());
        }
        String sender = SmsNumber.of(Checks.line("sender", setup.sender(), LINE), setup.region())
                .orElseThrow(() -> Problem.invalidField("sender"))
                .value();
        return new SmsInbox.Setup(sender, setup.way(), setup.login(), centre, gateway, setup.region(), setup.active());
    }

    private static void check(SmsInbox.Gateway gateway, SmsWay way) {
        String base = gateway.base();
        if (base != null) {
            checkAddress(Checks.line("gateway.base", base, LINE));
        }
        if (way == SmsWay.LINK) {
            Checks.line("gateway.base", base, LINE);
            Checks.line("gateway.partner", gateway.partner(), LINE);
            Checks.line("gateway.gate", gateway.gate(), LINE);
        }
    }

    private static void checkAddress(String base) {
        try {
            URI address = new URI(base);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null) {
                return;
            }
        } catch (URISyntaxException notOne) {
            throw Problem.invalidField("gateway.base");
        }
        throw Problem.invalidField("gateway.base");
    }

    private static void check(SmsInbox.Centre centre, String systemId) {
        Checks.line("smpp.host", centre.host(), LINE);
        if (centre.port() < 1 || centre.port() > PORTS) {
            throw Problem.invalidField("smpp.port");
        }
        Checks.line("smpp.systemId", systemId, SYSTEM_ID);
        String systemType = centre.systemType();
        if (systemType != null) {
            Checks.line("smpp.systemType", systemType, SYSTEM_TYPE);
        }
        if (centre.window() < 1 || centre.window() > Limits.SMS_WINDOW) {
            throw Problem.invalidField("smpp.window");
        }
    }
}
