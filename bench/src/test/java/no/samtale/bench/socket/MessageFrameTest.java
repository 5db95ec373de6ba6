package no.samtale.bench.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.samtale.bench.Texts;
import no.samtale.bench.socket.ServerFrames.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageFrameTest {
    private static final int RUN = 0xabc;
    private static final int NUMBER = 1_234_567;

    private final UUID conversation = UUID.fromString("01a20341-a7b1-7df5-bfb4-8dafa0a46d48");
    private final MessageFrame frame = new MessageFrame(conversation);

    @Test
    void isTheProtocolsFrame() {
        String text = Texts.all().getFirst();
        int length = frame.write(RUN, NUMBER, text.getBytes(StandardCharsets.UTF_8));

        JsonNode json = JsonMapper.shared().readTree(new String(frame.bytes(), 0, length, StandardCharsets.UTF_8));

        assertThat(json.path("type").asString()).isEqualTo("message");
        assertThat(json.path("conversation").asString()).isEqualTo(conversation.toString());
        assertThat(json.path("text").asString()).isEqualTo(text);
        assertThat(UUID.fromString(json.path("id").asString()).version()).isEqualTo(7);
    }

    @Test
    void isKnownAgainInWhatTheServerSays() {
        int length = frame.write(RUN, NUMBER, "Hei".getBytes(StandardCharsets.UTF_8));
        String id = JsonMapper.shared()
                .readTree(new String(frame.bytes(), 0, length, StandardCharsets.UTF_8))
                .path("id")
                .asString();

        byte[] stored = bytes("{\"type\":\"stored\",\"id\":\"%s\",\"seq\":3}".formatted(id));
        byte[] told = bytes(
                "{\"type\":\"message\",\"conversation\":\"%s\",\"message\":{\"id\":\"%s\",\"author\":{\"id\":\"%s\"}}}"
                        .formatted(conversation, id, conversation));

        assertThat(ServerFrames.number(stored, 0, stored.length, RUN)).isEqualTo(NUMBER);
        assertThat(ServerFrames.number(told, 0, told.length, RUN)).isEqualTo(NUMBER);
        assertThat(ServerFrames.number(told, 0, told.length, RUN + 1)).isEqualTo(-1);
    }

    @Test
    void theKindsOfFramesAreToldApart() {
        assertThat(kind("stored")).isEqualTo(Kind.STORED);
        assertThat(kind("message")).isEqualTo(Kind.MESSAGE);
        assertThat(kind("welcome")).isEqualTo(Kind.WELCOME);
        assertThat(kind("refused")).isEqualTo(Kind.REFUSED);
        assertThat(kind("problem")).isEqualTo(Kind.REFUSED);
        assertThat(kind("receipts")).isEqualTo(Kind.OTHER);
        assertThat(kind("pong")).isEqualTo(Kind.OTHER);
        assertThat(kind("changed")).isEqualTo(Kind.OTHER);
    }

    private static Kind kind(String type) {
        byte[] bytes = bytes("{\"type\":\"" + type + "\"}");
        return ServerFrames.kind(bytes, 0, bytes.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
