package no.samtale.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where and of what a figure was taken. */
final class Machine {
    private Machine() {}

    /** Processors, memory, system, Java. */
    static String describe() {
        return "%d x %s, %s memory, %s %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        value("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                        memory(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }

    /** The git revision of the sources, with a mark if they have been changed since. */
    static String commit(Path home) {
        String revision = git(home, "rev-parse", "HEAD");
        if (revision.isEmpty()) {
            return "unknown";
        }
        return git(home, "status", "--porcelain").isEmpty() ? revision : revision + "-changed";
    }

    private static String memory() {
        String kilobytes = value("/proc/meminfo", "MemTotal", "0").replaceAll("\\D", "");
        return Math.round(Long.parseLong(kilobytes) / 1048576.0) + " GB";
    }

    private static String value(String file, String key, String otherwise) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }

    private static String git(Path home, String... arguments) {
        String[] command = Stream.concat(Stream.of("git", "-C", home.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? answer : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
