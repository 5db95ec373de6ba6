package no.samtale.realtime;

import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes frames. */
@Component
class Frames {
    private final ObjectReader reader;
    private final ObjectWriter writer;

    Frames(JsonMapper mapper) {
        this.reader = mapper.readerFor(ClientFrame.class);
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

    String write(ServerFrame frame) {
        return writer.writeValueAsString(frame);
    }
}
