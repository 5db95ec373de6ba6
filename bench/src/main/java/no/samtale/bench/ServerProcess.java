package no.samtale.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.samtale.bench.server.BenchServer;
import no.samtale.bench.site.Site;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server in a process of its own, on a data folder of its own. It runs with the flags of this process, which are those
 * of {@code ./samtale start}; SAMTALE_JAVA_OPTS adds more.
 */
final class ServerProcess implements AutoCloseable {
    /** First argument of the bench's jar, to make it a server. */
    static final String ROLE = "server";

    private static final int STOP_SECONDS = 30;
    private static final int REMEMBERED = 30;
    private static final int PROGRESS_SECONDS = 10;

    private final Process process;
    private final String name;
    private final Deque<String> said = new ArrayDeque<>();
    private final CompletableFuture<Site> site = new CompletableFuture<>();

    ServerProcess(Path folder, String name, List<String> flags, List<String> properties) {
        this.name = name;
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ownFlags());
        command.addAll(flags);
        String more = System.getenv().getOrDefault("SAMTALE_JAVA_OPTS", "").strip();
        if (!more.isEmpty()) {
            command.addAll(List.of(more.split("\\s+")));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main(), ROLE));
        command.addAll(List.of(
                "--server.port=0",
                "--samtale.data=" + folder.resolve(name),
                "--samtale.webchat.new-conversations=1000000",
                "--samtale.webchat.busy-starts=1000000"));
        command.addAll(properties);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            withoutSettings(builder);
            this.process = builder.start();
        } catch (IOException e) {
            throw new BenchFailure("The server did not start: " + e.getMessage(), e);
        }
        Thread.ofVirtual().name("output of " + name).start(this::listen);
    }

    /** The flags of this JVM, which are those of {@code ./samtale start}. */
    static List<String> ownFlags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-D") && !flag.startsWith("-XX:StartFlightRecording"))
                .toList();
    }

    /** What is set for a server in earnest, its databases among it, is not meant for those of the bench. */
    static void withoutSettings(ProcessBuilder command) {
        command.environment().keySet().removeIf(name -> name.startsWith("SAMTALE_"));
    }

    /** Boot's own loader where we run from the jar; our class where we do not. */
    private static String main() {
        return System.getProperty("java.class.path").endsWith(".jar")
                        && !System.getProperty("java.class.path").contains(":")
                ? "org.springframework.boot.loader.launch.JarLauncher"
                : Bench.class.getName();
    }

    long pid() {
        return process.pid();
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(BenchServer.MARK)) {
                    site.complete(JsonMapper.shared().readValue(line.substring(BenchServer.MARK.length()), Site.class));
                } else {
                    remember(line);
                }
            }
        } catch (IOException e) {
            // The process has gone.
        }
        site.completeExceptionally(new BenchFailure("The server " + name + " has ended. It said:\n" + lastLines()));
    }

    private synchronized void remember(String line) {
        said.addLast(line);
        if (said.size() > REMEMBERED) {
            said.removeFirst();
        }
    }

    /** The end of what it has said, to tell what went wrong. */
    synchronized String lastLines() {
        return String.join("\n", said);
    }

    /** Waits until it is ready. */
    Site await(int seconds) {
        try {
            return site.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new BenchFailure(
                    "The server " + name + " is not ready after " + seconds + " s. It said:\n" + lastLines(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BenchFailure failure ? failure : new BenchFailure("The server failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    /** Ends it as a signal would: it stops its clusters first. */
    @Override
    public void close() {
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
}
