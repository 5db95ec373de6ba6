package no.samtale.platform.clusters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL's programs in a cluster's folder. They are told the folder as {@code /proc/self/cwd}: so they need no
 * right to walk the way to it, and the data folder may lie where their user cannot look, as under /root.
 */
record Programs(PostgresBinaries binaries, ServiceUser user) {
    private static final String HERE = "/proc/self/cwd";

    /** What a program answered: its exit status, and what it wrote. */
    record Answer(int status, String text) {
        boolean ok() {
            return status == 0;
        }
    }

    Answer initdb(Path folder, String superuser) {
        // Nobody gets in by these rules; ours replace them before the first start.
        return run(
                folder,
                "",
                "initdb",
                "--username=" + superuser,
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions",
                "-D",
                HERE);
    }

    /** Statements, a line each, by the server itself in its single-user mode: no network, no password. */
    Answer singleUser(Path folder, String statements) {
        return run(folder, statements, "postgres", "--single", "-D", HERE, "postgres");
    }

    /** Starts the server and waits until it is ready, for as long as recovery after a crash may take. */
    Answer start(Path folder, int port) {
        return run(
                folder,
                "",
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "300",
                "-D",
                HERE,
                "-l",
                HERE + "/start.log",
                "-o",
                "-p " + port);
    }

    Answer stop(Path folder, String mode) {
        return run(folder, "", "pg_ctl", "stop", "-w", "-t", "60", "-m", mode, "-D", HERE);
    }

    private Answer run(Path folder, String input, String program, String... arguments) {
        List<String> command = Stream.concat(Stream.of(binaries.program(program)), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(user.command(command))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC", "PATH", "/usr/bin:/bin"));
        try {
            Process process = builder.start();
            try (var out = process.outputWriter(StandardCharsets.UTF_8)) {
                out.write(input);
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterFailure("Interrupted while " + program + " ran", e);
        }
    }
}
