package no.samtale.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.conversations.outgoing.DueOutgoing;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Lists;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * What every channel keeps to, whatever carries it: a class of a channel's own says how its people write, and what reaches them.
 * Where a channel has no such thing it says so, and the test is that the product does not pretend.
 */
@SamtaleTest
public abstract class ChannelContract {
    private static final String CONVERSATIONS = "/api/console/conversations/";
    private static final Duration SOON = Duration.ofSeconds(40);

    @Autowired
    protected ApplicationContext context;

    @Autowired
    protected SettableClock clock;

    @LocalServerPort
    protected int port;

    protected Company company;
    /** May do everything, and is in the team. */
    protected Caller agent;

    /** What somebody new has said, as the other side knows it. */
    public interface Said {}

    /** The name that inboxes of the channel have. */
    protected abstract String channel();

    /** How one comes in, where it is not by the channel itself. */
    protected String way() {
        return channel();
    }

    /** Sets the channel up in {@link #company}. */
    protected abstract void setUp() throws Exception;

    /** Somebody new writes. */
    protected abstract Said says(String text) throws Exception;

    /** Somebody new writes, with a text file. */
    protected abstract Said saysWithFile(String text, String name, byte[] content) throws Exception;

    /** The very same comes once more, as after a line was lost. */
    protected abstract void again(Said said) throws Exception;

    /** The same person goes on; false if the channel refuses that. */
    protected abstract boolean goesOn(Said said, String text) throws Exception;

    /** Whether what the same person writes after that joins the conversation while it lasts; a form's page is used once. */
    protected boolean joins() {
        return true;
    }

    /** What a person has said, of what is stored: a form's fields stand there with their labels. */
    protected String own(String stored) {
        return stored;
    }

    /** Whether files go by it; by SMS they do not, and the agent is told. */
    protected boolean carriesFiles() {
        return true;
    }

    /** What has reached the person of what agents said, in order. */
    protected abstract List<String> reached(Said said) throws Exception;

    /** Whether what agents say has to be carried there; else people come to us for it. */
    protected abstract boolean isCarried();

    /** The other side tells what became of the last message that reached the person. */
    protected abstract void tells(Said said) throws Exception;

    /** The state that {@link #tells} gives the message; of a channel that is not carried the receipts tell it. */
    protected abstract String told();

    /** From now on the other side does not answer, until it does again; nothing where there is none. */
    protected abstract void isAway(boolean away) throws Exception;

    @BeforeEach
    void company() throws Exception {
        company = Company.in(context);
        agent = company.signedIn(
                company.hire("Kari Nordmann", Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER),
                port);
        setUp();
    }

    @Test
    @DisplayName("P06: what comes in is a conversation of its channel in the one inbox, and is stored once")
    void receivesOnce() throws Exception {
        Said said = says("Har dere ski?");
        String id = conversation("Har dere ski?");
        again(said);
        again(said);
        says("Noe helt annet");
        conversation("Noe helt annet");

        assertThat(row(id).path("channel").asString()).isEqualTo(channel());
        assertThat(row(id).path("way").asString()).isEqualTo(way());
        assertThat(said(id)).containsExactly("Har dere ski?");
        assertThat(Lists.rows(agent, "unassigned")).hasSize(2);
    }

    @Test
    @DisplayName("P06: an answer reaches the person once, and what they say after it joins the conversation")
    void sendsOnceAndThreads() throws Exception {
        Said said = says("Har dere ski?");
        String id = conversation("Har dere ski?");

        answer(id, "Ja, på lager.");
        awaitReached(said, "Ja, på lager.");
        DueOutgoing.send(context, company.account());
        goesOn(said, "Takk!");
        if (joins()) {
            Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(said(id))
                    .containsExactly("Har dere ski?", "Ja, på lager.", "Takk!"));
        } else {
            assertThat(conversation("Takk!")).isNotEqualTo(id);
        }
        answer(id, "Velkommen.");

        awaitReached(said, "Ja, på lager.", "Velkommen.");
    }

    @Test
    void takesFilesInThroughTheSameChecks() throws Exception {
        if (!carriesFiles()) {
            Said said = says("Har dere bilde?");
            String id = conversation("Har dere bilde?");
            answer(id, "Her.", List.of(file(id)));
            Awaitility.await().atMost(SOON).untilAsserted(() -> {
                DueOutgoing.send(context, company.account());
                assertThat(standing(id)).isEqualTo("failed");
            });
            assertThat(outgoing(id).get(0).path("problem").asString()).isEqualTo("content");
            assertThat(reached(said)).isEmpty();
            return;
        }
        saysWithFile("Se vedlegget", "kvittering.txt", "Betalt 200 kr".getBytes(StandardCharsets.UTF_8));
        String id = conversation("Se vedlegget");

        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(files(id))
                .containsExactly("kvittering.txt"));
    }

    @Test
    void learnsWhatBecameOfAnAnswer() throws Exception {
        Said said = says("Har dere ski?");
        String id = conversation("Har dere ski?");
        answer(id, "Ja, på lager.");
        awaitReached(said, "Ja, på lager.");

        tells(said);

        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(standing(id))
                .isEqualTo(told()));
    }

    @Test
    void losesNothingWhileTheOtherSideIsAway() throws Exception {
        Said said = says("Har dere ski?");
        String id = conversation("Har dere ski?");
        if (!isCarried()) {
            String message = answer(id, "Ja, på lager.");
            assertThat(outgoing(id)).isEmpty();
            for (String what : List.of("retry", "withdraw")) {
                Answer refused = agent.post(CONVERSATIONS + id + "/outgoing/" + message + "/" + what, Map.of());
                assertThat(refused.code()).isEqualTo("conflict");
            }
            return;
        }
        isAway(true);
        answer(id, "Ja, på lager.");
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            DueOutgoing.send(context, company.account());
            assertThat(outgoing(id).get(0).path("problem").asString("")).isEqualTo("unreachable");
        });
        assertThat(reached(said)).isEmpty();

        isAway(false);
        clock.advance(Duration.ofMinutes(5));
        awaitReached(said, "Ja, på lager.");
        assertThat(standing(id)).isEqualTo("left");
    }

    @Test
    @DisplayName("P32: after the erasure nothing of it is there, and what comes later begins anew")
    void forgets() throws Exception {
        Said said = says("Har dere ski?");
        String id = conversation("Har dere ski?");
        answer(id, "Ja, på lager.");
        awaitReached(said, "Ja, på lager.");
        String contact = agent.get(CONVERSATIONS + id).body().at("/contact/id").asString();
        assertThat(agent.post("/api/console/contacts/" + contact + "/erasure", Map.of("id", UUID.randomUUID()))
                        .status())
                .isBetween(200, 204);

        assertThat(agent.get(CONVERSATIONS + id).code()).isEqualTo("not_found");
        if (goesOn(said, "Er dere der?")) {
            String anew = conversation("Er dere der?");
            assertThat(anew).isNotEqualTo(id);
            assertThat(said(anew)).containsExactly("Er dere der?");
            assertThat(agent.get(CONVERSATIONS + anew).body().at("/contact/id").asString())
                    .isNotEqualTo(contact);
        }
    }

    /** The conversation that begins so. */
    private String conversation(String text) {
        return Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> Lists.rows(agent, "unassigned").stream()
                                .filter(row -> said(row.path("id").asString()).contains(text))
                                .map(row -> row.path("id").asString())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private JsonNode row(String id) {
        return agent.get(CONVERSATIONS + id).body().path("row");
    }

    private String answer(String id, String text) {
        return answer(id, text, List.of());
    }

    private String answer(String id, String text, List<String> files) {
        agent.post(CONVERSATIONS + id + "/pick", Map.of());
        String message = UUID.randomUUID().toString();
        Answer posted =
                agent.post(CONVERSATIONS + id + "/messages", Map.of("id", message, "text", text, "attachments", files));
        assertThat(posted.status()).as("%s", posted).isEqualTo(201);
        return message;
    }

    /** One that an agent has uploaded. */
    private String file(String id) {
        String file = UUID.randomUUID().toString();
        byte[] content = "Pris: 200 kr".getBytes(StandardCharsets.UTF_8);
        agent.post(CONVERSATIONS + id + "/pick", Map.of());
        agent.post(CONVERSATIONS + id + "/attachments", Map.of("id", file, "name", "pris.txt", "size", content.length));
        Answer sent = agent.send("PATCH", CONVERSATIONS + id + "/attachments/" + file + "?offset=0", content);
        assertThat(sent.status()).as("%s", sent).isBetween(200, 204);
        return file;
    }

    private void awaitReached(Said said, String... texts) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            // Past the time in which it may be taken back.
            clock.advance(Duration.ofSeconds(2));
            DueOutgoing.send(context, company.account());
            assertThat(reached(said)).containsExactly(texts);
        });
    }

    private JsonNode outgoing(String id) {
        return agent.get(CONVERSATIONS + id + "/outgoing").body();
    }

    /** How far the last answer has come, as agents see it. */
    private String standing(String id) {
        JsonNode opened = agent.get(CONVERSATIONS + id).body();
        JsonNode outgoing = opened.path("outgoing");
        if (outgoing.isEmpty()) {
            boolean read = opened.at("/receipts/visitor/read").asLong()
                    >= opened.path("lastSeq").asLong();
            return read ? "read" : "sent";
        }
        return outgoing.get(outgoing.size() - 1).path("state").asString();
    }

    private List<String> said(String id) {
        return agent.get(CONVERSATIONS + id)
                .body()
                .path("messages")
                .valueStream()
                .filter(message -> message.path("kind").asString().equals("text"))
                .map(message -> own(message.path("text").asString("")))
                .toList();
    }

    private List<String> files(String id) {
        List<String> names = new ArrayList<>();
        agent.get(CONVERSATIONS + id).body().path("messages").forEach(message -> message.path("attachments")
                .forEach(file -> names.add(file.path("name").asString())));
        return names;
    }
}
