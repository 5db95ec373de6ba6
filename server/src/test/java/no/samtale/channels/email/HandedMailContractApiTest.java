package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import no.samtale.channels.ByMailbox;
import no.samtale.testing.Company;
import no.samtale.testing.LmtpLine;
import no.samtale.testing.TestMailServer;

/** E-mail that a mail server hands in keeps to what every channel keeps to. */
class HandedMailContractApiTest extends ByMailbox {
    private static final String MAILBOXES = "/api/console/mailboxes";

    private final Map<Said, String> firsts = new HashMap<>();

    @Override
    protected String channel() {
        return "email";
    }

    @Override
    protected void setUp() {
        ours = Company.newEmail();
        mailbox = agent.post(MAILBOXES, TestMailServer.handedIn(ours, team()))
                .body()
                .path("id")
                .asString();
    }

    @Override
    protected Said says(String text) {
        Written said = new Written(Company.newEmail(), text);
        firsts.put(said, mail(said.address(), newId(), text));
        again(said);
        return said;
    }

    @Override
    protected void again(Said said) {
        handsIn(firsts.getOrDefault(said, ""));
    }

    @Override
    protected Said saysWithFile(String text, String name, byte[] content) {
        String address = Company.newEmail();
        handsIn(MailContractApiTest.withFile(ours, address, text, name, content));
        return new Written(address, "");
    }

    @Override
    protected boolean goesOn(Said said, String text) {
        handsIn(mail(address(said), newId(), text));
        return true;
    }

    @Override
    protected void tells(Said said) {
        handsIn(TestMailServer.report(
                ours, address(said), TestMailServer.handedOver(address(said)).getLast()));
    }

    /** Whatever is handed in is here when that is answered. */
    @Override
    protected void read() {}

    @Override
    protected void isAway(boolean away) {
        Map<String, Object> wanted = new HashMap<>(TestMailServer.handedIn(ours, team()));
        if (away) {
            // Nobody listens there.
            wanted.put(
                    "smtp",
                    Map.of("host", "127.0.0.1", "port", 1, "line", "plain", "user", ours, "password", "ukjent"));
        }
        assertThat(agent.put(MAILBOXES + "/" + mailbox, wanted).status()).isBetween(200, 204);
    }

    private void handsIn(String mail) {
        try (LmtpLine line = LmtpLine.to(context)) {
            assertThat(line.handsIn(mail, ours))
                    .allSatisfy(answer -> assertThat(answer).startsWith("250 2.0.0"));
        }
    }
}
