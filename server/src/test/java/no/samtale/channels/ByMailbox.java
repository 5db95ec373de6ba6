package no.samtale.channels;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.testing.Company;
import no.samtale.testing.TestMailServer;

/** Channels that answer by a mailbox: e-mail, and web forms. */
public abstract class ByMailbox extends ChannelContract {
    protected String ours = "";
    protected String mailbox = "";

    @Override
    protected void setUp() throws Exception {
        ours = Company.newEmail();
        mailbox = agent.post("/api/console/mailboxes", TestMailServer.wanted(ours, team()))
                .body()
                .path("id")
                .asString();
    }

    protected String team() {
        return company.team().toString();
    }

    @Override
    protected boolean isCarried() {
        return true;
    }

    /** Somebody with an address. */
    public record Written(String address, String first) implements Said {}

    protected static String address(Said said) {
        return ((Written) said).address();
    }

    @Override
    protected List<String> reached(Said said) {
        return TestMailServer.handedOver(address(said)).stream()
                .filter(this::isFromTheMailbox)
                .map(ByMailbox::words)
                .toList();
    }

    /** A form's confirmation comes from another server of ours. */
    private boolean isFromTheMailbox(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getFrom()[0]).getAddress().equals(ours);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands above the footer. */
    private static String words(MimeMessage mail) {
        try {
            Object content = mail.getContent();
            String text = content instanceof Multipart parts
                    ? String.valueOf(parts.getBodyPart(0).getContent())
                    : String.valueOf(content);
            return text.replace("\r", "").split("\n-- \n", 2)[0].strip();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody answers the last that reached them, or else writes for the first time. */
    protected void mails(String from, String id, String text) {
        TestMailServer.deliver(ours, mail(from, id, text));
    }

    /** What they write. */
    protected String mail(String from, String id, String text) {
        List<MimeMessage> before = TestMailServer.handedOver(from);
        return "From: " + from + "\r\nTo: " + ours + "\r\nSubject: Ski\r\nMessage-ID: " + id + "\r\n"
                + (before.isEmpty() ? "" : "In-Reply-To: " + messageId(before.getLast()) + "\r\n")
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static String newId() {
        return "<" + UUID.randomUUID() + "@example.no>";
    }

    @Override
    protected void tells(Said said) {
        TestMailServer.returned(
                ours, address(said), TestMailServer.handedOver(address(said)).getLast());
        read();
    }

    /** Has the mailbox read, as the clock would. */
    protected abstract void read();

    @Override
    protected String told() {
        return "failed";
    }

    @Override
    protected void isAway(boolean away) {
        Map<String, Object> wanted = new HashMap<>(TestMailServer.wanted(ours, team()));
        if (away) {
            // Nobody listens there.
            wanted.put(
                    "smtp",
                    Map.of("host", "127.0.0.1", "port", 1, "line", "plain", "user", ours, "password", "ukjent"));
        }
        assertThat(agent.put("/api/console/mailboxes/" + mailbox, wanted).status())
                .isBetween(200, 204);
    }
}
