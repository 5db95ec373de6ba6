package no.samtale.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.channels.sms.wire.SmsText;
import no.samtale.conversations.outgoing.DueOutgoing;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Lists;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestSms;
import no.samtale.testing.smpp.Brought;
import no.samtale.testing.smpp.SmppCentre;
import no.samtale.testing.smpp.Submitted;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Conversations by SMS against a message centre of the test's own. */
@SamtaleTest
class SmsConversationStoreTest {
    private static final String CONVERSATIONS = "/api/console/conversations/";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JoinSms join;

    @LocalServerPort
    private int port;

    private SmppCentre centre;
    private Company company;
    private Caller agent;
    private String inbox;
    private String nora;

    @BeforeEach
    void inbox() {
        centre = SmppCentre.started();
        company = Company.in(context);
        agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR), port);
        inbox = agent.post(
                        "/api/console/sms-inboxes",
                        TestSms.wanted(centre, company.team().toString()))
                .body()
                .path("id")
                .asString();
        await(() -> assertThat(centre.bound()).isEqualTo(1));
        nora = TestSms.newNumber();
    }

    @AfterEach
    void close() {
        agent.put("/api/console/sms-inboxes/" + inbox, off());
        centre.close();
    }

    @Test
    @DisplayName(
            "P06 an SMS is a conversation, its answer goes back by SMS and tells when it has arrived, and the next comes "
                    + "into the same")
    void goesThereAndBack() {
        centre.bring(text("Hvor er pakken min?"));
        String conversation = conversation();
        answer(conversation, "Den kommer i morgen.");
        await(() -> assertThat(said()).containsExactly("Den kommer i morgen."));
        assertThat(centre.submitted().getFirst().to()).isEqualTo(nora);
        assertThat(centre.submitted().getFirst().from()).isEqualTo(TestSms.OURS);
        awaitState(conversation, 0, "left");

        centre.bring(receipt(1, "DELIVRD"));
        awaitState(conversation, 0, "delivered");
        // Twice, and then something else: too late.
        centre.bring(receipt(1, "DELIVRD"));
        centre.bring(receipt(1, "UNDELIV"));
        centre.bring(text("Takk!"));
        await(() -> assertThat(texts(conversation))
                .containsExactly("Hvor er pakken min?", "Den kommer i morgen.", "Takk!"));
        assertThat(state(conversation, 0)).isEqualTo("delivered");
        assertThat(rows()).hasSize(1);
    }

    @Test
    @DisplayName("P07 of somebody who writes by SMS their number is kept, as proved, and nothing else")
    void keepsTheNumber() {
        centre.bring(text("Hei"));
        String contact =
                agent.get(CONVERSATIONS + conversation()).body().path("contact").toString();
        assertThat(contact).contains("+" + nora, "verified").doesNotContain("email");
    }

    @Test
    void arrivesWhenAllItsPartsHave() {
        centre.bring(text("Hvor er pakken min?"));
        String conversation = conversation();
        String longer = "Den ligger på postkontoret. ".repeat(10).strip();
        answer(conversation, longer);
        await(() -> assertThat(centre.submitted()).hasSize(2));
        assertThat(String.join("", said())).isEqualTo(longer);
        awaitState(conversation, 0, "left");

        centre.bring(receipt(2, "DELIVRD"));
        await(() -> assertThat(centre.waiting()).isZero());
        assertThat(state(conversation, 0)).isEqualTo("left");
        centre.bring(receipt(1, "DELIVRD"));
        awaitState(conversation, 0, "delivered");
    }

    @Test
    void failsWhenOneOfItsPartsDoes() {
        centre.bring(text("Hvor er pakken min?"));
        String conversation = conversation();
        answer(conversation, "Den ligger på postkontoret. ".repeat(10).strip());
        await(() -> assertThat(centre.submitted()).hasSize(2));
        awaitState(conversation, 0, "left");
        centre.bring(receipt(2, "UNDELIV"));
        centre.bring(receipt(1, "DELIVRD"));
        awaitState(conversation, 0, "failed");
    }

    @Test
    void waitsWhereTheCentreHasTooMuchToDo() {
        centre.bring(text("Hei"));
        String conversation = conversation();
        centre.refuse(SmppCentre.THROTTLED, 1);
        answer(conversation, "Hei selv");
        awaitState(conversation, 0, "waiting");
        await(() -> {
            clock.advance(Duration.ofSeconds(30));
            DueOutgoing.send(context, company.account());
            assertThat(state(conversation, 0)).isEqualTo("left");
        });
        assertThat(said()).containsExactly("Hei selv");
    }

    @Test
    void sendsNothingAgainThatMayHaveArrived() {
        centre.bring(text("Hei"));
        String conversation = conversation();
        centre.dropBeforeAnswering();
        answer(conversation, "Hei selv");
        awaitState(conversation, 0, "uncertain");
        await(() -> assertThat(centre.bound()).isEqualTo(1));
        clock.advance(Duration.ofMinutes(10));
        DueOutgoing.send(context, company.account());
        answer(conversation, "Er du der?");
        awaitState(conversation, 1, "left");
        assertThat(said()).containsExactly("Hei selv", "Er du der?");
        assertThat(state(conversation, 0)).isEqualTo("uncertain");
    }

    @Test
    void putsPartsTogetherInWhateverOrderAndHoweverOften() {
        centre.bring(Brought.part(nora, TestSms.OURS, 7, 3, 3, "min?"));
        centre.bring(Brought.part(nora, TestSms.OURS, 7, 1, 3, "Hvor er "));
        centre.bring(Brought.part(nora, TestSms.OURS, 7, 1, 3, "Hvor er "));
        await(() -> assertThat(centre.waiting()).isZero());
        assertThat(rows()).isEmpty();
        centre.bring(Brought.part(nora, TestSms.OURS, 7, 2, 3, "pakken "));
        String conversation = conversation();
        assertThat(texts(conversation)).containsExactly("Hvor er pakken min?");

        // Once more, and then another text under the same reference.
        centre.bring(Brought.part(nora, TestSms.OURS, 7, 2, 3, "pakken "));
        centre.bring(Brought.part(nora, TestSms.OURS, 7, 1, 3, "Og "));
        centre.bring(Brought.part(nora, TestSms.OURS, 7, 2, 3, "så "));
        centre.bring(Brought.part(nora, TestSms.OURS, 7, 3, 3, "da?"));
        await(() -> assertThat(texts(conversation)).containsExactly("Hvor er pakken min?", "Og så da?"));
    }

    @Test
    void takesInWhatNeverGetsWhole() {
        centre.bring(Brought.part(nora, TestSms.OURS, 9, 2, 2, "min?"));
        await(() -> assertThat(centre.waiting()).isZero());
        join.bringReady(company.account());
        assertThat(rows()).isEmpty();
        clock.advance(Duration.ofMinutes(61));
        join.bringReady(company.account());
        join.bringReady(company.account());
        String conversation = conversation();
        assertThat(texts(conversation)).containsExactly("[…]min?");
        centre.bring(Brought.part(nora, TestSms.OURS, 9, 1, 2, "Hvor er pakken "));
        await(() -> assertThat(texts(conversation)).containsExactly("[…]min?", "Hvor er pakken […]"));
    }

    @Test
    void storesOnceWhatIsBroughtTwice() {
        centre.bring(text("Ja"));
        centre.bring(text("Ja"));
        await(() -> assertThat(centre.waiting()).isZero());
        assertThat(texts(conversation())).containsExactly("Ja");
        clock.advance(Duration.ofMinutes(3));
        centre.bring(text("Ja"));
        await(() -> assertThat(texts(conversation())).containsExactly("Ja", "Ja"));
    }

    @Test
    void leavesAloneWhatNobodyCanAnswer() {
        centre.bring(Brought.text("Banken", TestSms.OURS, "Koden din er …"));
        centre.bring(text("Hei"));
        await(() -> assertThat(centre.waiting()).isZero());
        assertThat(rows()).hasSize(1);
    }

    @Test
    @DisplayName("P36 STOP stops the next SMS to that number and is confirmed once; START lifts it")
    void stopsAndStarts() {
        centre.bring(text("Hvor er pakken min?"));
        String conversation = conversation();
        centre.bring(text("Stopp!"));
        await(() -> assertThat(said()).hasSize(1));
        assertThat(said().getFirst()).startsWith("Fjellsport AS: Du får ikke flere SMS");
        await(() -> assertThat(texts(conversation)).containsExactly("Hvor er pakken min?", "Stopp!"));
        answer(conversation, "Den kommer i morgen.");
        awaitState(conversation, 0, "failed");
        assertThat(outgoing(conversation, 0).path("problem").asString()).isEqualTo("stopped");
        assertThat(isShownAsStopped(conversation)).isTrue();

        clock.advance(Duration.ofMinutes(3));
        centre.bring(text("STOP"));
        await(() -> assertThat(texts(conversation)).contains("STOP"));
        centre.bring(text("START"));
        await(() -> assertThat(said()).hasSize(2));
        assertThat(isShownAsStopped(conversation)).isFalse();
        answer(conversation, "Da prøver vi igjen.");
        awaitState(conversation, 1, "left");
        assertThat(said()).hasSize(3).last().isEqualTo("Da prøver vi igjen.");
    }

    @Test
    void stopsForWhoHasNeverWritten() {
        centre.bring(text("STOP"));
        await(() -> assertThat(said()).hasSize(1));
        assertThat(rows()).isEmpty();
    }

    @Test
    void closesItsLineWhenItIsSwitchedOff() {
        agent.put("/api/console/sms-inboxes/" + inbox, off());
        await(() -> assertThat(centre.bound()).isZero());
        agent.put(
                "/api/console/sms-inboxes/" + inbox,
                TestSms.wanted(centre, company.team().toString()));
        await(() -> assertThat(centre.bound()).isEqualTo(1));
    }

    private Map<String, Object> off() {
        Map<String, Object> wanted = TestSms.wanted(centre, company.team().toString());
        wanted.put("active", false);
        return wanted;
    }

    private Brought text(String text) {
        return Brought.text(nora, TestSms.OURS, text);
    }

    /** @param number of the SMS that was sent, from one */
    private Brought receipt(int number, String state) {
        return Brought.receipt(nora, TestSms.OURS, Integer.toString(1_715_003 + number), state, "000");
    }

    private List<String> said() {
        return centre.submitted().stream().map(SmsConversationStoreTest::said).toList();
    }

    private static String said(Submitted each) {
        return SmsText.decode(each.content(), each.coding(), (each.esmClass() & 0x40) != 0)
                .text();
    }

    private List<JsonNode> rows() {
        return Lists.rows(agent, "all");
    }

    private String conversation() {
        Awaitility.await().atMost(SOON).until(() -> !rows().isEmpty());
        return rows().getFirst().path("id").asString();
    }

    private List<String> texts(String conversation) {
        return agent.get(CONVERSATIONS + conversation)
                .body()
                .path("messages")
                .valueStream()
                .filter(message -> message.path("kind").asString().equals("text"))
                .map(message -> message.path("text").asString())
                .toList();
    }

    private void answer(String conversation, String text) {
        agent.post(CONVERSATIONS + conversation + "/pick", Map.of());
        assertThat(agent.post(CONVERSATIONS + conversation + "/messages", Map.of("id", UUID.randomUUID(), "text", text))
                        .status())
                .isBetween(200, 204);
    }

    private JsonNode outgoing(String conversation, int number) {
        return agent.get(CONVERSATIONS + conversation).body().path("outgoing").path(number);
    }

    private boolean isShownAsStopped(String conversation) {
        return agent.get(CONVERSATIONS + conversation).body().path("stopped").asBoolean();
    }

    private String state(String conversation, int number) {
        return outgoing(conversation, number).path("state").asString("");
    }

    private void awaitState(String conversation, int number, String state) {
        await(() -> {
            DueOutgoing.send(context, company.account());
            assertThat(state(conversation, number)).isEqualTo(state);
        });
    }

    private static void await(ThrowingRunnable wanted) {
        Awaitility.await().atMost(SOON).untilAsserted(wanted);
    }
}
