package no.samtale.acceptance.proof;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Table;
import no.samtale.testing.OnTheClassPath;
import no.samtale.vault.KeyScope;

/** The ways to plant, one a column. A column of content that nobody can plant in is a fault of the proof. */
final class Planters {
    /** What somebody plants who talks: see Install.talk and Person. */
    private static final Set<String> BY_TALKING =
            Set.of("contact.name_sealed", "contact_identity.address_sealed", "message.body_sealed");

    /** What a browser says of itself; the device is kept as a few words of it. */
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    /** What lies under keys of its own that an erasure leaves, and why. Told with the findings. */
    static final Map<KeyScope.Kind, String> KEPT_APART = Map.of(
            KeyScope.Kind.AGENT, "about an agent",
            KeyScope.Kind.RECIPIENT_TASK, "finds the person at a recipient, until that has answered; then its key goes",
            KeyScope.Kind.DISCLOSURE, "what an authority has demanded: the log of disclosures",
            KeyScope.Kind.BREACH, "the register of breaches (GDPR Art. 33(5))",
            KeyScope.Kind.ARCHIVE, "what a named law demands to be kept, until its date (GDPR Art. 17(3)(b))");

    private static final List<Planter> OF_THE_CORE = List.of(
            planter("note.body_sealed", Planters::note),
            planter("legal_hold.reason_sealed", Planters::hold),
            planter("supplement.text_sealed", Planters::supplement),
            planter("consent_record.words_sealed", Planters::consent),
            planter("visitor_device.device_sealed", (install, person) -> Optional.empty()),
            planter("visitor_network.network_sealed", (install, person) -> Optional.empty()),
            planter("trail_page.path_sealed", Planters::page),
            planter("visitor_position.position_sealed", Planters::position),
            planter("subject_request.text_sealed", Planters::request),
            planter("looked_up.value_sealed", Planters::lookUp),
            planter("looked_up.source_name_sealed", (install, person) -> Optional.empty()),
            planter("looked_up.reason_sealed", (install, person) -> Optional.empty()),
            planter("looked_up.told_sealed", Planters::told),
            planter("request_step.told_sealed", Planters::answer),
            planter("mail_outbox.mail_sealed", Planters::mail));

    private static final List<Planter> ALL = Stream.concat(
                    OF_THE_CORE.stream(), OnTheClassPath.all(Planter.class).stream())
            .toList();

    private Planters() {}

    static void plant(Install install, Person person) throws IOException {
        for (Planter planter : ALL) {
            planter.plant(install, person).ifPresent(text -> person.noted(planter.column(), text));
        }
    }

    private static Optional<String> note(Install install, Person person) {
        String text = "Notat " + Person.word();
        done(install.post(
                "/api/console/conversations/" + person.conversation() + "/notes",
                Map.of("id", UUID.randomUUID(), "text", text)));
        return Optional.of(text);
    }

    /** Lifted at once: what is held is not erased. */
    private static Optional<String> hold(Install install, Person person) throws IOException {
        String text = "Krav om " + Person.word();
        UUID id = UUID.randomUUID();
        String path = contact(person) + "/holds";
        done(install.post(path, Map.of("id", id, "reason", text, "reviewAt", "2099-01-01T00:00:00Z")));
        done(install.officer().delete(path + "/" + id, Map.of()));
        return Optional.of(text);
    }

    private static Optional<String> supplement(Install install, Person person) {
        String text = "Det var " + Person.word();
        done(install.post(
                contact(person) + "/corrections",
                Map.of("id", UUID.randomUUID(), "table", "message", "column", "sent_at", "text", text)));
        return Optional.of(text);
    }

    /** The visitor's own yes, which the device is noted with; the network is noted with the start. */
    private static Optional<String> consent(Install install, Person person) {
        String text = "Ja til " + Person.word();
        done(install.officer()
                .postNow(
                        visit(person) + "/choices",
                        Map.of("Samtale-Token", person.token(), "User-Agent", BROWSER),
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "purpose",
                                "improve",
                                "yes",
                                true,
                                "oldEnough",
                                true,
                                "language",
                                "nb",
                                "words",
                                text)));
        return Optional.of(text);
    }

    private static Optional<String> page(Install install, Person person) {
        String path = "/side/" + Person.word().replace("ø", "o");
        done(install.officer()
                .postNow(
                        visit(person) + "/pages",
                        Map.of("Samtale-Token", person.token()),
                        Map.of("id", UUID.randomUUID(), "path", path)));
        return Optional.of(path);
    }

    private static Optional<String> position(Install install, Person person) {
        done(install.officer()
                .postNow(
                        visit(person) + "/position",
                        Map.of("Samtale-Token", person.token()),
                        Map.of("latitude", 59.9, "longitude", 10.7)));
        return Optional.empty();
    }

    private static Optional<String> request(Install install, Person person) {
        String text = "Jeg spør om " + Person.word();
        done(install.post("/api/console/privacy/requests", requested(person, text)));
        return Optional.of(text);
    }

    private static Optional<String> answer(Install install, Person person) {
        Map<String, Object> request = requested(person, "Kort spørsmål");
        done(install.post("/api/console/privacy/requests", request));
        String text = "Svaret er " + Person.word();
        done(install.post("/api/console/privacy/requests/" + request.get("id") + "/answer", Map.of("text", text)));
        return Optional.of(text);
    }

    /** Nobody takes it: it waits in the outbox, with the address that it goes to. */
    private static Optional<String> mail(Install install, Person person) {
        done(install.officer().postNow("/api/portal/codes", Map.of(), Map.of("email", person.email, "language", "nb")));
        // The answer comes before the mail is written: it must not tell by its time who is known.
        install.await("select count(*) from mail_outbox where contact_id = '" + person.contact() + "'");
        return Optional.of(person.email);
    }

    /** What they have not given; where it was found and why are noted with it. */
    private static Optional<String> lookUp(Install install, Person person) {
        String address = "Gata " + Person.word();
        String where = "Katalogen " + Person.word();
        String why = "Brutt av " + Person.word();
        done(install.post(
                "/api/console/conversations/" + person.conversation() + "/look-ups",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "field",
                        "address",
                        "value",
                        address,
                        "source",
                        "other-listing",
                        "sourceName",
                        where,
                        "reason",
                        "reach",
                        "why",
                        why)));
        person.noted("looked_up.source_name_sealed", where);
        person.noted("looked_up.reason_sealed", why);
        return Optional.of(address);
    }

    private static Optional<String> told(Install install, Person person) {
        String text = "Sagt til " + Person.word();
        done(install.post("/api/console/privacy/look-ups/" + person.contact() + "/telling", Map.of("text", text)));
        return Optional.of(text);
    }

    private static Map<String, Object> requested(Person person, String text) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "contactId",
                person.contact(),
                "kind",
                "question",
                // The server's clock may be ahead of ours.
                "receivedAt",
                Instant.now().minusSeconds(60),
                "language",
                "nb",
                "text",
                text);
    }

    private static String contact(Person person) {
        return "/api/console/contacts/" + person.contact();
    }

    private static String visit(Person person) {
        return "/api/widget/conversations/" + person.conversation();
    }

    static void done(no.samtale.acceptance.Http.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("the planting was answered with " + answer.status() + " " + answer.text());
        }
    }

    /** Columns about somebody who writes to the company that nobody can plant in. */
    static Set<String> missing(Register register) {
        Set<String> known = ALL.stream().map(Planter::column).collect(Collectors.toSet());
        return content(register, false).stream()
                .filter(column -> !known.contains(column) && !BY_TALKING.contains(column))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tables in which something of the person must have come to stand. */
    static Set<String> tables(Register register) {
        return content(register, false).stream()
                .map(column -> column.substring(0, column.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Columns that are kept apart from the person, with the reason. */
    static Set<String> keptApart(Register register) {
        return content(register, true);
    }

    private static Set<String> content(Register register, boolean apart) {
        Set<String> columns = new TreeSet<>();
        for (Table table : register.tables()) {
            for (Column column : table.columns()) {
                if (table.cluster() == Table.Cluster.MAIN && column instanceof Column.Content content) {
                    String why = KEPT_APART.get(content.key());
                    String name = table.name() + "." + column.name();
                    if (apart && why != null) {
                        columns.add(name + ": " + why);
                    } else if (!apart && why == null) {
                        columns.add(name);
                    }
                }
            }
        }
        return columns;
    }

    /** One way to plant. */
    private interface Way {
        Optional<String> plant(Install install, Person person) throws IOException;
    }

    private static Planter planter(String column, Way way) {
        return new Planter() {
            @Override
            public String column() {
                return column;
            }

            @Override
            public Optional<String> plant(Install install, Person person) throws IOException {
                return way.plant(install, person);
            }
        };
    }
}
