package no.samtale.conversations.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.contacts.Contacts;
import no.samtale.contacts.IdentityKind;
import no.samtale.contacts.Standing;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.CloseConversation;
import no.samtale.conversations.ConversationState;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.Message;
import no.samtale.conversations.Messages;
import no.samtale.conversations.incoming.IncomingMessage.IncomingFile;
import no.samtale.conversations.outgoing.DueOutgoing;
import no.samtale.inboxes.CreateInbox;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Handover;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Conversations by a channel that carries messages: what comes in, and what becomes of what goes out. */
@SamtaleTest
@Import(CarriedConversationsStoreTest.Pigeons.class)
class CarriedConversationsStoreTest {
    @TestConfiguration(proxyBeanMethods = false)
    static class Pigeons {
        @Bean
        PigeonPost pigeonPost() {
            return new PigeonPost();
        }
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ReceiveMessage receive;

    @Autowired
    private Messages messages;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Contacts contacts;

    @Autowired
    private CloseConversation close;

    @Autowired
    private PigeonPost pigeons;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Entrypoint door;
    private Caller agent;

    @BeforeEach
    void company() {
        company = Company.in(context);
        door = context.getBean(CreateInbox.class)
                .create(company.account(), "pigeon", "Brevduer", company.team(), List.of("nb", "en"));
        agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.SUPERVISOR), port);
        pigeons.arrived.clear();
        pigeons.undo = Duration.ZERO;
        taken(null);
    }

    private void taken(@Nullable String reference) {
        pigeons.other = leaving -> {
            leaving.run();
            return new Handover.Taken(reference);
        };
    }

    @Test
    @DisplayName(
            "P06 what comes in by a channel is a conversation, its answer one with it, and nothing is stored twice")
    void keepsAnswersTogetherAndStoresNothingTwice() throws IOException {
        IncomingMessage first = from("nora@example.no", "Hvor er pakken?");
        AccessibleConversation conversation = received(first);
        assertThat(received(first).id()).isEqualTo(conversation.id());
        AccessibleConversation second = received(answering(first, "nora@example.no", "Hallo?"));

        assertThat(second.id()).isEqualTo(conversation.id());
        assertThat(said(conversation)).containsExactly("Hvor er pakken?", "Hallo?");
        assertThat(contacts.contact(company.account(), conversation.contact())
                        .orElseThrow()
                        .identities())
                .singleElement()
                .satisfies(identity -> assertThat(identity.standing()).isEqualTo(Standing.CLAIMED));
    }

    @Test
    void letsNobodyElseIntoAConversationAndNoClaimToAContact() throws IOException {
        IncomingMessage first = from("nora@example.no", "Hvor er pakken?");
        AccessibleConversation conversation = received(first);

        AccessibleConversation others = received(answering(first, "mallory@example.no", "Send den hit"));
        AccessibleConversation claimed = received(from("nora@example.no", "Jeg er også Nora"));

        assertThat(others.id()).isNotEqualTo(conversation.id());
        assertThat(claimed.contact()).isNotEqualTo(conversation.contact());
    }

    @Test
    void knowsAgainWhomTheChannelProves() throws IOException {
        AccessibleConversation first = received(proven("nora@example.no", "Hei"));
        AccessibleConversation later = received(proven("Nora@Example.no ", "Hei igjen"));
        AccessibleConversation claimed = received(from("nora@example.no", "Hei"));

        assertThat(later.id()).isNotEqualTo(first.id());
        assertThat(later.contact()).isEqualTo(first.contact());
        assertThat(claimed.contact()).isNotEqualTo(first.contact());
    }

    @Test
    void goesOnForTwoWeeksAfterTheEndAndThenBeginsAnew() throws IOException {
        IncomingMessage first = from("nora@example.no", "Hei");
        AccessibleConversation conversation = received(first);
        close.close(conversation);
        clock.advance(Limits.ANSWERS_WITHIN.minusHours(1));

        assertThat(received(answering(first, "nora@example.no", "Takk")).id()).isEqualTo(conversation.id());
        assertThat(conversations.current(conversation).state()).isNotEqualTo(ConversationState.CLOSED);

        close.close(conversation);
        clock.advance(Limits.ANSWERS_WITHIN.plusHours(1));
        assertThat(received(answering(first, "nora@example.no", "En ting til")).id())
                .isNotEqualTo(conversation.id());
    }

    @Test
    void takesFilesInOnceAndSaysWhichItDoesNot() throws IOException {
        IncomingMessage mail = with(
                from("nora@example.no", ""),
                List.of(file("kvittering.txt", "Betalt 200 kr"), file("virus.exe", "MZ\0\0 program")));

        ReceiveMessage.Received received = receive.receive(door, mail, 25_000, "(uten tekst)");
        receive.receive(door, mail, 25_000, "(uten tekst)");

        assertThat(received.refused()).hasSize(1);
        List<Message> all = messages.after(received.conversation(), 0, 10);
        assertThat(all).singleElement().satisfies(message -> assertThat(message.attachments())
                .singleElement()
                .satisfies(attachment -> assertThat(attachment.name()).isEqualTo("kvittering.txt")));
    }

    @Test
    void carriesAnAnswerToTheAddressThatItIsPinnedTo() throws IOException {
        AccessibleConversation conversation = received(from("nora@example.no", "Hvor er pakken?"));

        answer(conversation, "Den kommer i morgen");

        awaitState(conversation, "left");
        assertThat(pigeons.arrived).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("nora@example.no");
            assertThat(message.text()).isEqualTo("Den kommer i morgen");
            assertThat(message.sender()).isEqualTo("Kari");
        });
    }

    @Test
    void triesAgainWhatDidNotLeaveAndLeavesToAPersonWhatMayHave() throws IOException {
        AccessibleConversation conversation = received(from("nora@example.no", "Hvor er pakken?"));
        pigeons.other = leaving -> new Handover.Later(HandoverProblem.UNREACHABLE, Duration.ofSeconds(30));
        String id = answer(conversation, "Den kommer");
        awaitProblem(conversation);
        taken(null);
        clock.advance(Duration.ofSeconds(31));
        awaitState(conversation, "left");

        pigeons.other = leaving -> {
            leaving.run();
            return new Handover.Unknown();
        };
        String lost = answer(conversation, "I morgen");
        awaitState(conversation, "uncertain");
        clock.advance(Duration.ofHours(30));
        assertThat(pigeons.arrived).hasSize(1);

        taken(null);
        assertThat(agent.post(outgoing(conversation) + "/" + id + "/retry", Map.of())
                        .code())
                .isEqualTo("conflict");
        assertThat(agent.post(outgoing(conversation) + "/" + lost + "/retry", Map.of())
                        .status())
                .isEqualTo(204);
        awaitState(conversation, "left");
        assertThat(pigeons.arrived).hasSize(2);
    }

    @Test
    void takesBackWhatHasNotLeft() throws IOException {
        pigeons.undo = Duration.ofSeconds(10);
        AccessibleConversation conversation = received(from("nora@example.no", "Hvor er pakken?"));
        String id = answer(conversation, "Feil vindu");
        awaitState(conversation, "waiting");

        assertThat(agent.post(outgoing(conversation) + "/" + id + "/withdraw", Map.of())
                        .status())
                .isEqualTo(204);
        clock.advance(Duration.ofMinutes(1));
        answer(conversation, "Den kommer i morgen");
        clock.advance(Duration.ofMinutes(1));

        awaitState(conversation, "left");
        assertThat(pigeons.arrived).extracting(message -> message.text()).containsExactly("Den kommer i morgen");
    }

    private String answer(AccessibleConversation conversation, String text) {
        String base = "/api/console/conversations/" + conversation.id();
        agent.post(base + "/pick", Map.of());
        String id = UUID.randomUUID().toString();
        assertThat(agent.post(base + "/messages", Map.of("id", id, "text", text))
                        .status())
                .isBetween(200, 204);
        return id;
    }

    private static String outgoing(AccessibleConversation conversation) {
        return "/api/console/conversations/" + conversation.id() + "/outgoing";
    }

    private JsonNode last(AccessibleConversation conversation) {
        JsonNode all = agent.get(outgoing(conversation)).body();
        return all.path(all.size() - 1);
    }

    private void awaitState(AccessibleConversation conversation, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            DueOutgoing.send(context, company.account());
            assertThat(last(conversation).path("state").asString("")).isEqualTo(state);
        });
    }

    /** Until then the pause is not counted yet. */
    private void awaitProblem(AccessibleConversation conversation) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        last(conversation).path("problem").asString(""))
                .isNotEmpty());
    }

    private AccessibleConversation received(IncomingMessage message) throws IOException {
        return receive.receive(door, message, 25_000, "(uten tekst)").conversation();
    }

    private List<String> said(AccessibleConversation conversation) {
        List<String> said = new ArrayList<>();
        for (Message message : messages.after(conversation, 0, 50)) {
            String text = message.text();
            if (text != null) {
                said.add(text);
            }
        }
        return said;
    }

    private IncomingMessage from(String address, String text) {
        return message(address, false, text, null, List.of());
    }

    private IncomingMessage proven(String address, String text) {
        return message(address, true, text, null, List.of());
    }

    private IncomingMessage answering(IncomingMessage before, String address, String text) {
        return message(address, false, text, before.reference(), List.of());
    }

    private IncomingMessage with(IncomingMessage message, List<IncomingFile> files) {
        return message(message.address(), message.proven(), message.text(), null, files);
    }

    private IncomingMessage message(
            String address, boolean proven, String text, @Nullable String answered, List<IncomingFile> files) {
        return new IncomingMessage(
                "<" + UUID.randomUUID() + "@example.no>",
                clock.instant(),
                IdentityKind.EMAIL,
                address.strip(),
                proven,
                "Nora Nilsen",
                (ConversationId) null,
                answered == null ? List.of() : List.of(answered),
                "nb",
                text,
                files);
    }

    private static IncomingFile file(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new IncomingFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
