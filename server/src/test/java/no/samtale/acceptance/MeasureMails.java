package no.samtale.acceptance;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * How fast a full mailbox is taken in: 10,000 mails of different people in Debian's Dovecot, once by a server that is left in
 * peace and once by one that is killed in the middle, neither of which may lose a mail or take one twice. Beside it stands how
 * fast the same mails are merely fetched, one by one, by the library that reads them.
 */
public final class MeasureMails {
    private static final String OURS = "mange@fjellsport.example";

    private MeasureMails() {}

    /** @param args how many; 10,000 if it does not say */
    public static void main(String[] args) throws Exception {
        int mails = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Path folder = Files.createTempDirectory("samtale-mail");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        OwnAuthority authority = new OwnAuthority(folder.resolve("authority"));
        try (Dovecot dovecot = new Dovecot(folder.resolve("dovecot"), authority)) {
            dovecot.ready(OURS);
            for (int i = 0; i < mails; i++) {
                dovecot.put(OURS, mail(i));
            }
            dovecot.ready(OURS);
            say("%d mails fetched by Angus Mail, one by one: %.0f/s", mails, mails / fetched(dovecot, mails));
            say(
                    "%d mails taken in: %.0f/s",
                    mails, mails / takenIn(folder.resolve("plain"), authority, dovecot, mails, false));
            double killed = takenIn(folder.resolve("killed"), authority, dovecot, mails, true);
            say("%d mails taken in, killed in the middle, none lost, none twice: %.0f/s", mails, mails / killed);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static double fetched(Dovecot dovecot, int mails) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.imap.starttls.required", "true");
        settings.setProperty("mail.imap.ssl.trust", "localhost");
        settings.setProperty("mail.imap.peek", "true");
        // As a mailbox is given time to be indexed before the other side is timed too.
        for (boolean counts : new boolean[] {false, true}) {
            long begun = System.nanoTime();
            try (Store store = Session.getInstance(settings).getStore("imap")) {
                store.connect("localhost", dovecot.imap(), OURS, Dovecot.PASSWORD);
                Folder inbox = store.getFolder("INBOX");
                inbox.open(Folder.READ_ONLY);
                int seen = 0;
                for (Message each : inbox.getMessages()) {
                    each.writeTo(OutputStream.nullOutputStream());
                    seen++;
                    if (!counts) {
                        break;
                    }
                }
                if (counts && seen != mails) {
                    throw new AssertionError(seen + " mails there, not " + mails);
                }
            }
            if (counts) {
                return (System.nanoTime() - begun) / 1e9;
            }
        }
        throw new AssertionError("counted");
    }

    private static double takenIn(Path folder, OwnAuthority authority, Dovecot dovecot, int mails, boolean kill)
            throws Exception {
        ServerProcess server =
                ServerProcess.startWith(folder.resolve("data"), ServerProcess.freePorts(), authority.flags());
        try {
            Http agent = TestCompany.setUp(
                            server, "Åse Vik", "ase@example.no", "et langt passord", "https://www.example.no")
                    .administrator();
            String team = agent.get("/api/console/teams", Map.of())
                    .json()
                    .path(0)
                    .path("id")
                    .asString();
            long begun = System.nanoTime();
            Http.Answer made = agent.post("/api/console/mailboxes", Map.of(), wanted(dovecot, team));
            if (made.status() != 201) {
                throw new AssertionError(made.text());
            }
            if (kill) {
                await(server, mails / 2);
                server.kill();
                server = ServerProcess.startWith(folder.resolve("data"), server.port(), authority.flags());
            }
            await(server, mails);
            double seconds = (System.nanoTime() - begun) / 1e9;
            for (String each : List.of(
                    "message where kind = 'text'",
                    "conversation",
                    "(select distinct reference_hash from conversation_thread) t")) {
                long stored = DiskScan.count(server.data(), each);
                if (stored != mails) {
                    throw new AssertionError(stored + " of " + mails + ": " + each);
                }
            }
            return seconds;
        } finally {
            server.close();
        }
    }

    private static void await(ServerProcess server, int mails) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (DiskScan.count(server.data(), "email_dealt_with") < mails) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("too slow:\n" + String.join("\n", server.said()));
            }
            Thread.sleep(50);
        }
    }

    private static Map<String, Object> wanted(Dovecot dovecot, String team) {
        Map<String, Object> imap = Map.of(
                "host",
                "localhost",
                "port",
                dovecot.imap(),
                "line",
                "starttls",
                "user",
                OURS,
                "password",
                Dovecot.PASSWORD);
        return Map.ofEntries(
                Map.entry("name", "E-post"),
                Map.entry("teamId", team),
                Map.entry("languages", List.of("nb", "en")),
                Map.entry("addresses", List.of(OURS)),
                Map.entry("imap", imap),
                Map.entry("folder", "INBOX"),
                Map.entry("smtp", imap),
                Map.entry("trusted", List.of()),
                Map.entry("tagged", true),
                Map.entry("clearing", "leave"),
                Map.entry("active", true));
    }

    private static byte[] mail(int i) {
        String from = "kunde" + i + "@nora.example";
        return ("Return-Path: <" + from + ">\r\nFrom: Kunde " + i + " <" + from + ">\r\nTo: " + OURS
                        + "\r\nSubject: Nummer "
                        + i + "\r\nMessage-ID: <" + UUID.randomUUID() + "@nora.example>\r\n"
                        + "Date: Mon, 23 Nov 2026 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                        + ("Dette er brev nummer " + i + ".\r\n").repeat(40))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
