package no.samtale.realtime;

import java.util.List;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes frames. */
@Component
class Frames {
    private final ObjectReader reader;
    private final ObjectReader treeReader;
    private final ObjectWriter writer;

    Frames(JsonMapper mapper) {
        this.reader = mapper.readerFor(ClientFrame.class);
        this.treeReader = mapper.readerFor(new TypeReference<List<ClientFrame>>() {});
        this.writer = mapper.writerFor(ServerFrame.class);
    }

    /**
     * Reads one frame.
     *
     * @throws Problem malformed_frame, without a word of what was in it
     */
    ClientFrame read(String text) {
        try {
            ClientFrame frame = reader.readValue(text);
            if (frame == null) {
                throw new Problem(ProblemCode.MALFORMED_FRAME);
            }
            return frame;
        } catch (JacksonException e) {
            // Not as the cause: its text quotes the frame.
            throw new Problem(ProblemCode.MALFORMED_FRAME);
        }
    }

    /** Reads the frames of a long poll. */
    List<ClientFrame> read(JsonNode frames) {
        try {
            return treeReader.readValue(frames);
        } catch (JacksonException e) {
            throw new Problem(ProblemCode.MALFORMED_FRAME);
        }
    }

    String write(ServerFrame frame) {
        return writer.writeValueAsString(frame);
    }
}
