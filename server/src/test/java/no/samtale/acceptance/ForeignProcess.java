package no.samtale.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program that is not ours, on loopback for a test: it has begun when its port answers. Ended by its own handle. */
final class ForeignProcess implements AutoCloseable {
    private static final int TRIES = 600;
    private static final int PAUSE_MILLIS = 100;

    private final Path said;
    private final Process process;

    /** @param folder where what it says is kept, in a file called {@code said} */
    ForeignProcess(Path folder, int port, String... command) throws IOException {
        said = folder.resolve("said");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        awaitPort(port);
    }

    /** Where a program stands; fails where it does not, with what would help. */
    static Path program(String path, String advice) {
        Path program = Path.of(path);
        if (!Files.isExecutable(program)) {
            throw new AssertionError("This test needs " + program.getFileName() + ": " + advice);
        }
        return program;
    }

    /** All that it has said since it began. */
    String said() {
        return read(said);
    }

    /** What stands in a file; nothing where there is none. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitPort(int port) {
        for (int tries = 0; tries < TRIES && !hasEnded(); tries++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return;
            } catch (IOException notYet) {
                continue;
            }
        }
        process.destroyForcibly();
        throw new AssertionError(process.info().command().orElse("A process") + " did not start: " + said());
    }

    /** After a pause; it may have begun in it. */
    private boolean hasEnded() {
        try {
            return process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitEnd() {
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }
}
