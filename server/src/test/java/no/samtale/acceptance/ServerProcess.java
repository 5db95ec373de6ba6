package no.samtale.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built server in a process of its own, with its own clusters in a data folder. Ended by pid. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    /** From here to 31,999; Linux gives away those from 32,768. */
    private static final int LOWEST_PORT = 20_000;

    private static final int PAIRS_OF_PORTS = 6_000;
    /** They may be asked for some time before they are used. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    static final Path JAR =
            Path.of(System.getProperty("samtale.jar", "target/samtale.jar")).toAbsolutePath();

    private final Path data;
    private final int port;
    private final List<String> said = new ArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Process process;

    private ServerProcess(Path data, int port, List<String> flags, List<String> options) {
        this.data = data;
        this.port = port;
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(PreparedServer.flags());
        command.addAll(flags.isEmpty() ? PreparedServer.program() : withMore(flags));
        command.addAll(List.of("--server.port=" + port, "--samtale.data=" + data));
        command.addAll(options);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Boot's loader that takes more than the jar onto the class path, where a test has more. */
    private static List<String> withMore(List<String> flags) {
        List<String> program = new ArrayList<>(flags);
        program.addAll(List.of("-cp", JAR.toString(), "org.springframework.boot.loader.launch.PropertiesLauncher"));
        return program;
    }

    /** Starts it and waits until it is ready. */
    public static ServerProcess start(Path data, int port, String... options) {
        return startWith(data, port, List.of(), options);
    }

    /** As {@link #start}, with flags for its JVM. */
    public static ServerProcess startWith(Path data, int port, List<String> flags, String... options) {
        ServerProcess server = new ServerProcess(data, port, flags, List.of(options));
        server.awaitReady();
        return server;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Starts it on the same data and port, with other options or the same. */
    public ServerProcess again(String... options) {
        return start(data, port, options);
    }

    /**
     * Two ports in a row that are free: the server's and the demo site's. None of those that the system gives to connections
     * that go out: one of them could take a port before the server does, and a bench leaves half of them taken for a minute.
     */
    public static int freePorts() {
        for (int tries = 0; tries < 1_000; tries++) {
            int port = LOWEST_PORT + 2 * ThreadLocalRandom.current().nextInt(PAIRS_OF_PORTS);
            try (ServerSocket first = new ServerSocket(port);
                    ServerSocket second = new ServerSocket(port + 1)) {
                if (first.isBound() && second.isBound() && GIVEN.add(port)) {
                    return port;
                }
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no two free ports in a row");
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(line -> {
                synchronized (said) {
                    said.add(line);
                }
                if (line.startsWith("Samtale is ready at ")) {
                    ready.countDown();
                }
            });
        } catch (IOException | UncheckedIOException killed) {
            // Its end is what the test wanted.
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        try {
            while (!ready.await(200, TimeUnit.MILLISECONDS)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new AssertionError("The server did not get ready:\n" + String.join("\n", said()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** All lines that it has printed. */
    public List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** Ends the server at once, as a power cut would; its database clusters live on. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends the server and every process of its two clusters at once. */
    public void killWithClusters() {
        List<ProcessHandle> clusters = postmasters();
        process.destroyForcibly();
        clusters.forEach(postmaster -> {
            postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
            postmaster.destroyForcibly();
        });
        awaitEnd();
        clusters.forEach(postmaster -> postmaster.onExit().join());
    }

    /** The first processes of the clusters in the data folder, by their postmaster.pid. */
    private List<ProcessHandle> postmasters() {
        try (Stream<Path> files = Files.walk(data, 5)) {
            return files.filter(file -> file.endsWith("postmaster.pid"))
                    .map(ServerProcess::pid)
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEnd() {
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Ends it properly, its clusters too. */
    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }
}
