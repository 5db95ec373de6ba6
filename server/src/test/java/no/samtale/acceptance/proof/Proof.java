package no.samtale.acceptance.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import no.samtale.acceptance.Http;
import no.samtale.acceptance.PlainScan;
import no.samtale.privacy.register.Register;
import no.samtale.vault.EveryKey;

/**
 * Two people talk; marked values are planted about both in every column of content; one is erased. Then everything is looked
 * through for what is left of that one: at once in the running system, and in old copies when the keys' time is over. The
 * other must be whole.
 */
final class Proof {
    private static final Duration NEXT_DAY = Duration.ofDays(1).plusMinutes(10);
    private static final Duration COPIES_GONE = Duration.ofDays(7).plusMinutes(10);
    private static final int OTHER_TRAFFIC = 80;
    private static final int AT_ONCE = 8;

    private final Install install;
    private final Register register;

    Proof(Install install, Register register) {
        this.install = install;
        this.register = register;
    }

    /** Finds what a scan of these folders is blind to: a control for each place. */
    private void controls(Places places, Findings findings) throws IOException {
        for (Map.Entry<String, Path> place : places.folders().entrySet()) {
            List<String> blind = FolderScan.blindSpots(place.getValue(), "Kontroll på " + Person.word());
            findings.faultUnless(blind.isEmpty(), "the scan of " + place.getKey() + " is blind to " + blind);
        }
        String plain = "Åpen " + Person.word();
        Install.require(
                install.post(
                        "/api/console/canned-replies",
                        Map.of("shortcut", "apen", "title", "Åpen", "body", plain, "language", "nb")),
                201);
        PlainScan scan = new PlainScan(List.of(plain));
        install.backup("control");
        for (Map.Entry<String, Path> place : places.folders().entrySet()) {
            // What is kept plain, as the company's own texts are, is found in the files.
            findings.faultUnless(
                    !place.getKey().equals("main, files") && !place.getKey().equals("main, WAL")
                            || !FolderScan.of(place.getValue(), scan).isEmpty(),
                    "nothing plain is found in " + place.getKey());
        }
        findings.faultUnless(places.findsInOpenedCopies(scan), "nothing plain is found in an opened copy");
    }

    /** The whole of it, with browsers. */
    Findings whole() throws IOException {
        Findings findings = new Findings();
        Set<String> missing = Planters.missing(register);
        findings.faultUnless(missing.isEmpty(), "nobody can plant in " + missing);
        Person erased = new Person(UUID.randomUUID());
        install.talkInBrowsers(erased);
        Person other = settle(findings, erased);
        Places places = new Places(install, register);
        controls(places, findings);
        Map<String, byte[]> keys = places.dataKeys(erased);
        install.runJob("vault-copies");
        install.backup("before");
        findings.before(places.running(erased));
        findings.before(places.mailbox(erased));
        findings.before(places.files(erased));
        findings.before(places.memory(erased, keys));
        findings.before(places.oldCopies(erased));

        erase(erased, findings);
        traffic(other);
        install.closeBrowsers();
        install.backup("after");
        findings.after(places.running(erased));
        findings.after(places.memory(erased, keys));
        findings.after(places.mailboxInTime(erased));
        findings.faultUnless(places.mailbox(other).containsValue(1), "the other person's mail is not in its mailbox");
        pass(places, erased, other, findings);
        findings.after(places.files(erased));
        for (String place : List.of(
                "export",
                "console",
                "mailbox",
                "vault, wrapped keys",
                "vault, index entries",
                "memory, texts",
                "memory, keys",
                "old copies with every key, data keys",
                "old copies with every key, sealed values",
                "old vault copies with every key, addresses")) {
            findings.faultUnless(findings.foundBefore(place) > 0, "nothing was found before in " + place);
        }
        for (String table : Planters.tables(register)) {
            findings.faultUnless(findings.foundBefore("main, rows of " + table) > 0, "nothing was planted in " + table);
        }
        Planters.keptApart(register).forEach(column -> findings.note("not the person's own: " + column));
        return findings;
    }

    /** With a step left out, on the same installation, by the API alone. */
    Findings without(LeftOut step) throws IOException {
        Findings findings = new Findings();
        Person erased = new Person(UUID.randomUUID());
        install.talk(erased);
        Person other = settle(findings, erased);
        Places places = new Places(install, register);
        Map<String, byte[]> keys = step.memory() ? places.dataKeys(erased) : Map.of();
        if (step.later()) {
            install.runJob("vault-copies");
            install.backup(step.name());
        }
        step.begin(install);
        try {
            erase(erased, findings);
            traffic(other);
            findings.after(places.running(erased));
            if (step.memory()) {
                findings.after(places.memory(erased, keys));
            }
            if (step.later()) {
                pass(places, erased, other, findings);
            }
        } finally {
            step.end(install);
        }
        return findings;
    }

    /** Plants what is not said, about this person and about another in whose company their keys lie. */
    private Person settle(Findings findings, Person erased) throws IOException {
        String seen = "select conversation_id::text from conversation order by started_at desc limit 1";
        Person one = erased;
        if (install.count(
                        "main",
                        "select count(*) from conversation where conversation_id = '" + erased.conversation() + "'")
                == 0) {
            one.talkedAs(install.text("main", seen));
        }
        install.askForConsent();
        Person other = new Person(EveryKey.besides(one.conversation()));
        install.talk(other);
        for (Person each : List.of(one, other)) {
            each.known(install.text(
                    "main",
                    "select contact_id::text from conversation where conversation_id = '" + each.conversation() + "'"));
            Planters.plant(install, each);
            each.walked(install.ids(
                    "main",
                    "select distinct trail_id from visitor_network where contact_id = '"
                            + each.contact() + "' union select trail_id from trail_page where contact_id = '"
                            + each.contact()
                            + "'"));
        }
        findings.faultUnless(whole(findings, other), "the other person was not whole to begin with");
        return other;
    }

    private void erase(Person person, Findings findings) {
        person.erasedAs().forEach(contact -> erase(contact, findings));
    }

    private void erase(String contact, Findings findings) {
        UUID id = UUID.randomUUID();
        Http.Answer answer = install.post("/api/console/contacts/" + contact + "/erasure", Map.of("id", id));
        findings.faultUnless(answer.status() == 200, "the erasure was answered with " + answer.status());
        findings.faultUnless(
                answer.json().has("unrecoverableFrom"), "the receipt does not say from when nothing brings it back");
        findings.faultUnless(
                install.count("vault", "select count(*) from erasure_ledger where erasure_id = '" + id + "'") == 1,
                "the ledger has no entry of the erasure");
    }

    /** What others do meanwhile, several at once and as much as the erased did, so that memory is used for other things. */
    private void traffic(Person other) {
        install.talkOn(other);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < OTHER_TRAFFIC; i++) {
                String text = "Annet å gjøre, nummer " + i + " " + "og mer ".repeat(i * 10);
                threads.submit(() -> {
                    install.post(
                            "/api/console/conversations/" + other.conversation() + "/notes",
                            Map.of("id", UUID.randomUUID(), "text", text));
                    install.get("/api/console/conversations?view=all");
                    install.get("/api/console/conversations/" + other.conversation());
                    install.get("/api/console/contacts/" + other.contact() + "/export");
                });
            }
        }
    }

    /** Lets the day end, and then the time that copies of the vault are kept. */
    private void pass(Places places, Person erased, Person other, Findings findings) {
        install.advance(NEXT_DAY);
        install.runJob("key-epochs");
        install.advance(COPIES_GONE);
        install.runJob("key-epochs");
        install.runJob("vault-copies");
        install.signInAgain();
        findings.after(places.oldCopies(erased));
        findings.after(Map.of("vault copies past their time", places.vaultCopiesPast()));
        findings.faultUnless(whole(findings, other), "the other person is not whole");
    }

    private boolean whole(Findings findings, Person other) {
        Places places = new Places(install, register);
        String export = other.contacts().stream().map(places::exported).collect(Collectors.joining());
        // The export names files; what is in them is fetched as an agent does.
        String given = export + files(other);
        other.planted().forEach((column, texts) -> texts.stream()
                .filter(text -> !given.contains(text))
                .forEach(text -> findings.note("not in the other person's export: " + column)));
        return other.marks().stream().allMatch(given::contains)
                && places.confirmed(other) == other.addresses().size();
    }

    private String files(Person person) {
        String conversation = "/api/console/conversations/" + person.conversation() + "/attachments/";
        StringBuilder files = new StringBuilder();
        install.ids(
                        "main",
                        "select attachment_id from attachment where conversation_id = '" + person.conversation() + "'")
                .forEach(file -> {
                    Http.Answer link = install.get(conversation + file + "/link");
                    if (link.status() == 200) {
                        files.append(
                                install.get(link.json().path("url").asString()).text());
                    }
                });
        return files.toString();
    }
}
