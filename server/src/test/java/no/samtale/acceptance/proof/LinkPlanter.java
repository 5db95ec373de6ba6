package no.samtale.acceptance.proof;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.acceptance.Http;
import no.samtale.demo.CaughtMail;
import no.samtale.testing.Visitors;
import org.awaitility.Awaitility;

/**
 * The person writes from two more addresses, and shows on the privacy page that both are theirs: an erasure of the one has to
 * take the other along. Once, as the codes that may be asked for are counted.
 */
final class LinkPlanter implements Planter {
    /** How addresses begin to which mail is delivered. */
    static final String TAKEN = "koblet-";

    private static final Pattern CODE = Pattern.compile("(?m)^\\d{4} \\d{4}$");
    private boolean planted;

    @Override
    public String column() {
        return "contact_identity.address_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) {
        if (planted) {
            return Optional.empty();
        }
        planted = true;
        String first = newAddress();
        String second = newAddress();
        person.cameBesidesAs(talked(install, person, first));
        person.isAlso(talked(install, person, second));
        // Entered by once, the address is proved.
        entered(install, second);
        Http portal = entered(install, first);
        Http.Answer linked = done(portal.postNow(
                "/api/portal/links", Map.of(), asked(install, portal, "/api/portal/links/codes", second)));
        if (!linked.json().path("outcome").asString().equals("LINKED")) {
            throw new AssertionError("Not linked: " + linked.text());
        }
        person.noted("contact_identity.address_sealed", first);
        return Optional.of(second);
    }

    private static String newAddress() {
        return TAKEN + Person.word().replace("ø", "o") + "@plantet.example";
    }

    private static String talked(Install install, Person person, String email) {
        UUID conversation = UUID.randomUUID();
        String said = "Skrevet fra " + Person.word();
        install.talk(Visitors.token(install.company.entrypoint()), conversation, Map.of("email", email), said);
        person.noted("message.body_sealed", said);
        person.talkedBesides(conversation);
        return install.text(
                "main", "select contact_id::text from conversation where conversation_id = '" + conversation + "'");
    }

    private static Http entered(Install install, String email) {
        Http portal = new Http(install.server.port());
        done(portal.postNow("/api/portal/session", Map.of(), asked(install, portal, "/api/portal/codes", email)));
        return portal;
    }

    /** Has a code sent, and gives what proves that it was read. */
    private static Map<String, Object> asked(Install install, Http portal, String path, String email) {
        int before = sent(install, email).size();
        Http.Answer asked = done(portal.postNow(path, Map.of(), Map.of("email", email, "language", "nb")));
        CaughtMail mail = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> sent(install, email), mails -> mails.size() > before)
                .getFirst();
        Matcher code = CODE.matcher(mail.text());
        if (!code.find()) {
            throw new AssertionError("A mail without a code");
        }
        Map<String, Object> proof = new HashMap<>(Map.of("email", email, "code", code.group()));
        proof.put("attempt", asked.json().path("attempt").asString());
        return proof;
    }

    private static List<CaughtMail> sent(Install install, String email) {
        return install.mails.caught().stream()
                .filter(mail -> mail.to().equals(email))
                .toList();
    }

    private static Http.Answer done(Http.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Not planted: " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
