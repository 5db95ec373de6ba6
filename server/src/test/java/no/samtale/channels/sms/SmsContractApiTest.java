package no.samtale.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.samtale.channels.ChannelContract;
import no.samtale.channels.sms.wire.SmsText;
import no.samtale.testing.TestSms;
import no.samtale.testing.smpp.Brought;
import no.samtale.testing.smpp.SmppCentre;
import no.samtale.testing.smpp.Submitted;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;

/** SMS by a message centre keeps to what every channel keeps to. */
class SmsContractApiTest extends ChannelContract {
    private SmppCentre centre = SmppCentre.started();
    private String inbox = "";

    /** Somebody with a number. */
    private record Texting(String number, String first) implements Said {}

    private static String number(Said said) {
        return ((Texting) said).number();
    }

    @Override
    protected void setUp() {
        inbox = agent.post("/api/console/sms-inboxes", wanted(centre.port()))
                .body()
                .path("id")
                .asString();
        awaitLine();
    }

    @AfterEach
    void close() {
        Map<String, Object> off = wanted(centre.port());
        off.put("active", false);
        agent.put("/api/console/sms-inboxes/" + inbox, off);
        centre.close();
    }

    private Map<String, Object> wanted(int port) {
        return TestSms.wanted(port, company.team().toString());
    }

    private void awaitLine() {
        Awaitility.await().until(() -> centre.bound() == 1);
    }

    @Override
    protected String channel() {
        return "sms";
    }

    @Override
    protected Said says(String text) {
        Said said = new Texting(TestSms.newNumber(), text);
        again(said);
        return said;
    }

    @Override
    protected void again(Said said) {
        brings(number(said), ((Texting) said).first());
    }

    private void brings(String number, String text) {
        centre.bring(Brought.text(number, TestSms.OURS, text));
        Awaitility.await().until(() -> centre.waiting() == 0);
    }

    @Override
    protected Said saysWithFile(String text, String name, byte[] content) {
        throw new UnsupportedOperationException("SMS has no files");
    }

    @Override
    protected boolean carriesFiles() {
        return false;
    }

    @Override
    protected boolean goesOn(Said said, String text) {
        brings(number(said), text);
        return true;
    }

    @Override
    protected List<String> reached(Said said) {
        return centre.submitted().stream()
                .filter(each -> each.to().equals(number(said)))
                .map(SmsContractApiTest::text)
                .toList();
    }

    private static String text(Submitted each) {
        return SmsText.decode(each.content(), each.coding(), false).text();
    }

    @Override
    protected boolean isCarried() {
        return true;
    }

    @Override
    protected void tells(Said said) {
        assertThat(centre.submitted()).hasSize(1);
        centre.bring(Brought.receipt(number(said), TestSms.OURS, "1715004", "DELIVRD", "000"));
    }

    @Override
    protected String told() {
        return "delivered";
    }

    @Override
    protected void isAway(boolean away) {
        // Nobody listens at the first port.
        assertThat(agent.put("/api/console/sms-inboxes/" + inbox, wanted(away ? 1 : centre.port()))
                        .status())
                .isEqualTo(204);
        if (away) {
            Awaitility.await().until(() -> centre.bound() == 0);
        } else {
            awaitLine();
        }
    }
}
