package no.samtale.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long {@code ./samtale start} takes from the command to "Samtale is ready", of a server that is built. */
final class Starts {
    private static final String READY = "Samtale is ready at ";
    private static final int REMEMBERED = 30;

    private final Scratch scratch;
    private final Path program;
    private final Path cache;
    private final Path data;
    private final int rounds;

    Starts(Path home, Scratch scratch, int rounds) {
        Path built = home.resolve("server/target");
        Path prepared = built.resolve("app/samtale.jar");
        this.scratch = scratch;
        this.program = Files.exists(prepared) ? prepared : built.resolve("samtale.jar");
        this.cache = built.resolve("app/samtale.aot");
        this.data = scratch.folder().resolve("start/data");
        this.rounds = rounds;
    }

    void run(Report report) {
        if (!Files.exists(program)) {
            throw new BenchFailure("The server is not built: ./samtale bench builds it");
        }
        if (!Files.exists(cache)) {
            Terminal.say("The build has learnt nothing beforehand: all starts are without it");
        }
        Terminal.say("Starting a server on an empty folder, and %d times again", 2 * rounds);
        Start cold = start(true);
        List<Start> warm = new ArrayList<>();
        List<Start> plain = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            warm.add(start(true));
            plain.add(start(false));
        }
        report.starts(cold, warm, plain);
    }

    /** @param cpu seconds of the JVM alone, on all cores together */
    record Start(double seconds, double cpu) {}

    private Start start(boolean cached) {
        ProcessBuilder command = new ProcessBuilder(command(cached)).redirectErrorStream(true);
        ServerProcess.withoutSettings(command);
        long begin = System.nanoTime();
        try {
            Process process = scratch.start(command);
            try (BufferedReader lines = process.inputReader()) {
                return ready(process, lines, begin);
            } finally {
                // With its clusters: the next start finds them stopped, as after a restart of the machine.
                Scratch.end(process);
            }
        } catch (IOException e) {
            throw new BenchFailure("The server did not start: " + e.getMessage(), e);
        }
    }

    private static Start ready(Process process, BufferedReader lines, long begin) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
                return new Start(seconds, new ProcessUse(process.pid()).cpuSeconds());
            }
            last.add(line);
            if (last.size() > REMEMBERED) {
                last.remove();
            }
        }
        throw new BenchFailure("The server ended before it was ready. It said:\n" + String.join("\n", last));
    }

    private List<String> command(boolean cached) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ServerProcess.ownFlags());
        if (cached && Files.exists(cache)) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        command.addAll(List.of("-jar", program.toString(), "--server.port=0", "--samtale.data=" + data));
        return command;
    }
}
