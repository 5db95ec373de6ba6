package no.samtale.testing;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samtale.testing.smpp.SmppCentre;

/** SMS inboxes as administrators set them up, and numbers of people. */
public final class TestSms {
    public static final String OURS = "2077";
    public static final String PASSWORD = "hemli9";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TestSms() {}

    /** An inbox whose line leads to a centre on this machine. */
    public static Map<String, Object> wanted(SmppCentre centre, Object team) {
        return wanted(centre.port(), team);
    }

    /** The same by its port. */
    public static Map<String, Object> wanted(int port, Object team) {
        Map<String, Object> smpp = Map.of(
                "host",
                "127.0.0.1",
                "port",
                port,
                "line",
                "plain",
                "systemId",
                "fjellsport",
                "password",
                PASSWORD,
                "window",
                10);
        return wanted(team, Map.of("way", "smpp", "smpp", smpp));
    }

    /** One whose way is a gateway. */
    public static Map<String, Object> gateway(String way, String account, String secret, Object team) {
        return wanted(team, Map.of("way", way, "gateway", Map.of("account", account, "secret", secret)));
    }

    private static Map<String, Object> wanted(Object team, Map<String, Object> way) {
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "name",
                "SMS",
                "teamId",
                team,
                "languages",
                List.of("nb", "en"),
                "sender",
                OURS,
                "region",
                "NO",
                "active",
                true));
        wanted.putAll(way);
        return wanted;
    }

    /** A number that nobody has yet, as networks write it. */
    public static String newNumber() {
        return "479" + (1_000_000 + RANDOM.nextInt(8_999_999));
    }
}
