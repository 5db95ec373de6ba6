package no.samtale.acceptance.proof.seam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A folder by which the proof tells its server what time it is and which step to leave out, while it runs.
 *
 * @param folder the same for both
 */
public record Control(Path folder) {
    /** The system property with the folder. */
    public static final String PROPERTY = "samtale.proof.control";

    static Control ofThisServer() {
        return new Control(Path.of(System.getProperty(PROPERTY, "")));
    }

    /** Moves the server's clock so far ahead of the real one. */
    public void ahead(Duration by) {
        write("ahead", by.toString());
    }

    Duration ahead() {
        String text = read("ahead");
        return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
    }

    /** Has the server leave a step out; none with an empty name. */
    public void leaveOut(String step) {
        write("left-out", step);
    }

    public boolean leavesOut(String step) {
        return read("left-out").equals(step);
    }

    private void write(String name, String text) {
        try {
            Path unfinished = folder.resolve(name + ".new");
            Files.writeString(unfinished, text);
            Files.move(unfinished, folder.resolve(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
