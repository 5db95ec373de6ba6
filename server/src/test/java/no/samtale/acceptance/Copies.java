package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code ./samtale backup} and {@code restore} run, from the built jar. */
public final class Copies {
    private Copies() {}

    /** An answer: the exit status, and what was said. */
    public record Answer(int status, String text) {}

    /** Copies both databases of a data folder into a folder. */
    public static void backup(Path data, Path folder) {
        Answer answer = run("backup", folder.toString(), "--samtale.data=" + data);
        assertThat(answer.status()).as(answer.text()).isZero();
    }

    /** Puts back what a folder holds, where there is no database. */
    public static void restore(Path data, Path folder, String only) {
        Answer answer = run("restore", folder.toString(), "--samtale.data=" + data, "--only=" + only);
        assertThat(answer.status()).as(answer.text()).isZero();
    }

    public static Answer run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dloader.main=no.samtale.backups.BackupCommand",
                "-cp",
                ServerProcess.JAR.toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
