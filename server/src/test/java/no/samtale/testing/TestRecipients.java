package no.samtale.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Recipients that tests record: by default a processor within the EEA, under an agreement without an end. */
public final class TestRecipients {
    /** The hosts of recipients that tests contact; {@code ContactedHostsIT} finds any other. */
    public static final Set<String> HOSTS = Set.of("localhost");

    private TestRecipients() {}

    /** As the console sends it; to be changed by whoever wants another. */
    public static Map<String, Object> details(String name, String... hosts) {
        return new TreeMap<>(Map.of(
                "name", name,
                "role", "processor",
                "task", Map.of("nb", "Sender e-post for oss", "en", "Sends e-mail for us"),
                "purposes", List.of("deliver"),
                "categories", List.of("contact-details", "dialogue"),
                "fields", List.of(),
                "region", "EEA",
                "agreement", agreement(null),
                "contactPoint", "personvern@example.com",
                "hosts", List.of(hosts)));
    }

    /** @param expiresOn the last day, {@code 2027-01-31}; null: without an end */
    public static Map<String, Object> agreement(@org.jspecify.annotations.Nullable String expiresOn) {
        Map<String, Object> agreement =
                new TreeMap<>(Map.of("kind", "processing", "signedOn", "2020-01-15", "reference", "Arkivsak 26/114"));
        if (expiresOn != null) {
            agreement.put("expiresOn", expiresOn);
        }
        return agreement;
    }
}
