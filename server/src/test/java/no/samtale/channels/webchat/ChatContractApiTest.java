package no.samtale.channels.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.channels.ChannelContract;
import no.samtale.platform.EntrypointId;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Frames;
import no.samtale.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;

/** Website chat keeps to what every channel keeps to. Its people come to us, so nothing is carried and nobody is away. */
class ChatContractApiTest extends ChannelContract {
    private static final String WIDGET = "/api/widget/conversations/";

    @Autowired
    private NoticeVersions notices;

    private EntrypointId entrypoint = EntrypointId.random();

    private record Chatted(String token, String conversation, String message, String text) implements Said {}

    @Override
    protected String channel() {
        return "webchat";
    }

    @Override
    protected void setUp() {
        entrypoint = company.entrypoint().id();
    }

    @Override
    protected boolean isCarried() {
        return false;
    }

    private Caller visitor(Said said) {
        return new Caller(port).with("Samtale-Token", ((Chatted) said).token());
    }

    private static String path(Said said) {
        return WIDGET + ((Chatted) said).conversation();
    }

    @Override
    protected Said says(String text) {
        Chatted said = new Chatted(
                Visitors.token(entrypoint),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                text);
        again(said);
        return said;
    }

    @Override
    protected void again(Said said) {
        Chatted chatted = (Chatted) said;
        assertThat(visitor(said)
                        .post(
                                "/api/widget/entrypoints/" + entrypoint + "/conversations",
                                Map.of(
                                        "conversationId", chatted.conversation(),
                                        "language", "nb",
                                        "noticeVersion", notices.current(company.account()),
                                        "message", Map.of("id", chatted.message(), "text", chatted.text())))
                        .status())
                .isBetween(200, 201);
    }

    @Override
    protected Said saysWithFile(String text, String name, byte[] content) {
        Said said = says(text);
        String id = UUID.randomUUID().toString();
        visitor(said).post(path(said) + "/attachments", Map.of("id", id, "name", name, "size", content.length));
        visitor(said).send("PATCH", path(said) + "/attachments/" + id + "?offset=0", content);
        Answer sent = visitor(said)
                .post(
                        path(said) + "/messages",
                        Map.of("id", UUID.randomUUID(), "text", "", "attachments", List.of(id)));
        assertThat(sent.status()).isEqualTo(201);
        return said;
    }

    @Override
    protected boolean goesOn(Said said, String text) {
        Answer posted = visitor(said).post(path(said) + "/messages", Map.of("id", UUID.randomUUID(), "text", text));
        if (posted.status() != 201) {
            assertThat(posted.code()).isEqualTo("token_unknown");
        }
        return posted.status() == 201;
    }

    @Override
    protected List<String> reached(Said said) {
        return visitor(said)
                .get(path(said) + "/messages")
                .body()
                .path("messages")
                .valueStream()
                .filter(message -> message.path("kind").asString().equals("text"))
                .filter(message -> message.at("/author/kind").asString().equals("agent"))
                .map(message -> message.path("text").asString())
                .toList();
    }

    @Override
    protected void tells(Said said) {
        try (Frames frames = Frames.visitor(port)) {
            frames.give(Map.of("type", "hello", "protocol", 1, "token", ((Chatted) said).token()));
            frames.next("welcome");
            frames.give(Map.of(
                    "type", "receipt", "conversation", ((Chatted) said).conversation(), "delivered", 9, "read", 9));
            frames.next("receipts");
        }
    }

    @Override
    protected String told() {
        return "read";
    }

    @Override
    protected void isAway(boolean away) {
        throw new UnsupportedOperationException("there is no other side");
    }
}
