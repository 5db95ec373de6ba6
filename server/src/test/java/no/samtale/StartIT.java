package no.samtale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.samtale.platform.clusters.Abandoned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/** The command {@code ./samtale start}, as a person gives it. */
@Timeout(600)
class StartIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final List<Process> started = new ArrayList<>();
    private Path folder = Path.of("");
    private int port;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("samtale-start-test-");
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void removeFolder() throws IOException, InterruptedException {
        for (Process each : started) {
            each.destroyForcibly().waitFor();
        }
        Abandoned.end(folder.resolve("data/clusters/main"));
        Abandoned.end(folder.resolve("data/clusters/vault"));
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void startsStopsWhenToldAndStartsAgainAfterAKill() throws Exception {
        String ready = "Samtale is ready at http://localhost:" + port;

        Process first = start();
        // What is built is not built again: others start servers from it meanwhile.
        assertThat(untilReady(first))
                .noneMatch(line -> line.startsWith("Building"))
                .last()
                .isEqualTo(ready);
        assertThat(healthy()).isTrue();
        first.destroy();
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("data/clusters/main/postmaster.pid")).doesNotExist();

        Process second = start();
        untilReady(second);
        second.destroyForcibly().waitFor();
        assertThat(folder.resolve("data/clusters/main/postmaster.pid")).exists();

        Process third = start();
        assertThat(untilReady(third)).last().isEqualTo(ready);
        assertThat(healthy()).isTrue();
        third.destroy();
        assertThat(third.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void saysInOneLineWhatIsWrong() throws Exception {
        Process process = new ProcessBuilder(ROOT.resolve("samtale").toString(), "start", "--port", "many")
                .redirectErrorStream(true)
                .start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readAllAsString().strip())
                .isEqualTo("samtale: --port wants a number, not 'many'");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(
                        ROOT.resolve("samtale").toString(), "start", "--port", Integer.toString(port), "--data", "data")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static List<String> untilReady(Process process) throws IOException {
        var lines = new ArrayList<String>();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.startsWith("Samtale is ready")) {
                return lines;
            }
        }
        throw new AssertionError("It ended without being ready:\n" + String.join("\n", lines));
    }

    private boolean healthy() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                    .build();
            return client.send(health, BodyHandlers.ofString()).statusCode() == 200;
        }
    }
}
