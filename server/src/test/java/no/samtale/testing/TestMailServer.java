package no.samtale.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** A mail server on loopback, one for the JVM, in which each test has mailboxes of its own. */
public final class TestMailServer {
    public static final String PASSWORD = "en lang hemmelighet";
    private static final String LOOPBACK = "127.0.0.1";
    private static final GreenMail SERVER = started();

    private TestMailServer() {}

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP)
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }

    /** A mailbox of this address as an administrator would set it up; it comes to be with that. */
    public static Map<String, Object> wanted(String address, Object team) {
        SERVER.setUser(address, address, PASSWORD);
        return Map.ofEntries(
                Map.entry("name", "E-post"),
                Map.entry("teamId", team),
                Map.entry("languages", List.of("nb", "en")),
                Map.entry("addresses", List.of(address)),
                Map.entry("imap", server(SERVER.getImap().getPort(), address)),
                Map.entry("folder", "INBOX"),
                Map.entry("smtp", server(SERVER.getSmtp().getPort(), address)),
                Map.entry("trusted", List.of("mx.example.no")),
                Map.entry("tagged", true),
                Map.entry("clearing", "erasure"),
                Map.entry("active", true));
    }

    /** As {@link #wanted}, but opened by signing in at a provider. */
    public static Map<String, Object> wanted(String address, Object team, Map<String, Object> signIn) {
        Map<String, Object> wanted = new HashMap<>(wanted(address, team));
        wanted.put("imap", without(server(SERVER.getImap().getPort(), address)));
        wanted.put("smtp", without(server(SERVER.getSmtp().getPort(), address)));
        wanted.put("signIn", signIn);
        return wanted;
    }

    private static Map<String, Object> without(Map<String, Object> server) {
        Map<String, Object> open = new HashMap<>(server);
        open.remove("password");
        return open;
    }

    /** As {@link #wanted}, but with mails that are handed in, and no mailbox. */
    public static Map<String, Object> handedIn(String address, Object team) {
        Map<String, Object> wanted = new HashMap<>(wanted(address, team));
        wanted.put("way", "lmtp");
        List.of("imap", "folder", "clearing").forEach(wanted::remove);
        return wanted;
    }

    /** From now on only this opens the mailbox, shown as a token or as a password. */
    public static void opensBy(String address, String token) {
        SERVER.setUser(address, address, token);
    }

    private static Map<String, Object> server(int port, String address) {
        return Map.of("host", LOOPBACK, "port", port, "line", "plain", "user", address, "password", PASSWORD);
    }

    /** Puts a mail into a mailbox, as a server would that has checked its sender. */
    public static void deliver(String to, String from, String subject, String text) {
        put(to, "From: Nora Nilsen <" + from + ">\r\nSubject: " + subject, "<p>" + text + "</p>");
    }

    /** Puts a mail into a mailbox that says of no sender, and so is set aside. */
    public static void deliverFromNobody(String to) {
        put(to, "Subject: Hei", "<p>Hei</p>");
    }

    /** Puts into a mailbox what a server says that could not hand on a mail of ours (RFC 3464). */
    public static void returned(String to, String recipient, MimeMessage mail) {
        deliver(to, report(to, recipient, mail));
    }

    /** What such a server says. */
    public static String report(String to, String recipient, MimeMessage mail) {
        try {
            return written(to, """
                    From: MAILER-DAEMON@mx.example.no
                    Subject: Undelivered Mail Returned to Sender
                    Auto-Submitted: auto-replied
                    Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

                    --b1
                    Content-Type: text/plain

                    It did not arrive.
                    --b1
                    Content-Type: message/delivery-status

                    Reporting-MTA: dns; mx.example.no

                    Final-Recipient: rfc822; %s
                    Action: failed
                    Status: 5.1.1

                    --b1
                    Content-Type: text/rfc822-headers

                    Message-ID: %s

                    --b1--
                    """.replace("\n", "\r\n").formatted(recipient, mail.getMessageID()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(String to, String head, String html) {
        put(to, head + "\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html + "\r\n");
    }

    private static void put(String to, String rest) {
        deliver(to, written(to, rest));
    }

    private static String written(String to, String rest) {
        return "Authentication-Results: mx.example.no; dmarc=pass\r\nTo: " + to + "\r\nMessage-ID: <"
                + UUID.randomUUID() + "@example.no>\r\n" + rest;
    }

    /** Puts a mail into a mailbox as it stands. */
    public static void deliver(String to, String mail) {
        try {
            SERVER.setUser(to, to, PASSWORD)
                    .deliver(new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that was handed to it for an address, the first first. */
    public static List<MimeMessage> handedOver(String address) {
        return List.of(SERVER.getReceivedMessages()).stream()
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients() != null
                    && mail.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails lie in a folder of a mailbox. */
    public static int count(String address, String folder) {
        var there = SERVER.getManagers()
                .getImapHostManager()
                .getFolder(SERVER.getUserManager().getUser(address), folder);
        return there == null ? 0 : there.getMessageCount();
    }

    /** How many mails of a mailbox have not been dealt with. */
    public static int unread(String address) {
        try {
            return SERVER.getManagers()
                    .getImapHostManager()
                    .getInbox(SERVER.getUserManager().getUser(address))
                    .getUnseenCount();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }
}
