package no.samtale.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder on a disk, and the servers that keep their data in it; all gone when this is closed or we are stopped. */
final class Scratch implements AutoCloseable {
    /** To flush a file here costs nothing, so whatever is measured here means nothing. */
    private static final Set<String> NO_DISK = Set.of("tmpfs", "ramfs");

    private static final int STOP_SECONDS = 60;

    private final Path folder;
    private final List<String> flags;
    private final List<ServerProcess> servers = new ArrayList<>();
    private final List<Process> others = new ArrayList<>();
    private final Thread hook = new Thread(this::clear, "clearing up");
    private boolean cleared;

    /**
     * @param home of the sources, for where the system's temporary folder is in memory
     * @param flags that the servers' JVMs are given besides our own
     */
    Scratch(Path home, List<String> flags) {
        this.flags = List.copyOf(flags);
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            boolean disk = !NO_DISK.contains(Files.getFileStore(temporary).type());
            Path parent = disk ? temporary : Files.createDirectories(home.resolve("bench/target"));
            this.folder = Files.createTempDirectory(parent, "samtale-bench-").toRealPath();
            // PostgreSQL may run as another user than we do: it has to get through.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new BenchFailure("There is no folder to work in: " + e.getMessage(), e);
        }
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Path folder() {
        return folder;
    }

    /** The kind of file system that is written to. */
    String fileSystem() {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** Starts a server; it is not ready yet. */
    synchronized ServerProcess start(String name, String... properties) {
        if (cleared) {
            throw new BenchFailure("The bench is being stopped");
        }
        ServerProcess server = new ServerProcess(folder, name, flags, List.of(properties));
        servers.add(server);
        return server;
    }

    /** Starts another process, which is ended with us if it has not ended before. */
    synchronized Process start(ProcessBuilder command) throws IOException {
        if (cleared) {
            throw new BenchFailure("The bench is being stopped");
        }
        Process process = command.start();
        others.add(process);
        return process;
    }

    /** Ends it as a signal would, so that it stops its clusters first. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** What the servers have said last: of use when something fails. */
    synchronized void tellLastLines() {
        servers.forEach(server -> Terminal.say(server.lastLines()));
    }

    /** Stops what has been started so far, and deletes its data. */
    synchronized void stopServers() {
        servers.parallelStream().forEach(ServerProcess::close);
        servers.clear();
        others.forEach(Scratch::end);
        others.clear();
        try (Stream<Path> below = Files.list(folder)) {
            below.forEach(Scratch::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void clear() {
        if (!cleared) {
            cleared = true;
            stopServers();
            delete(folder);
        }
    }

    private static void delete(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> {
                try {
                    Files.deleteIfExists(each);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clear();
    }
}
