package no.samtale.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole bench, as small as it gets. */
class BenchIT {
    @TempDir
    Path folder;

    @Test
    void measuresAndWritesEveryFigure() throws Exception {
        File said = folder.resolve("said.txt").toFile();
        Process bench = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        try {
            assertThat(bench.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            bench.destroy();
        }

        assertThat(bench.exitValue()).as(() -> read(said)).isZero();
        JsonNode figures = JsonMapper.shared().readTree(figures().toFile());
        assertThat(figures.propertyNames())
                .containsExactlyInAnyOrder(
                        "jdbc_messages_per_s",
                        "messages_per_s",
                        "encryption_share",
                        "delivery_ms",
                        "open_conversation_ms_p99",
                        "list_ms_p99",
                        "erase_ms",
                        "expired_messages_per_s",
                        "expiring_p99_ratio",
                        "kb_per_idle_visitor",
                        "idle_cpu_cores_0",
                        "idle_cpu_cores_500",
                        "start_s",
                        "commit",
                        "machine");
        assertThat(figures.path("messages_per_s").asInt()).isPositive();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                "-XX:+UseCompactObjectHeaders",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsamtale.home=..",
                "-jar",
                System.getProperty("samtale.bench.jar", "target/samtale-bench.jar"),
                "--quick",
                "--json",
                figures().toString()));
        return command;
    }

    private Path figures() {
        return folder.resolve("figures.json");
    }

    private static String read(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (java.io.IOException e) {
            return "It said nothing";
        }
    }
}
