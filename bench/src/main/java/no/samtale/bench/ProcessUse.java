package no.samtale.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What one JVM takes of memory and processor, from Linux's /proc. */
record ProcessUse(long pid) {
    private static final double TICKS_A_SECOND = 100;
    private static final int COLLECTIONS = 3;
    private static final int JCMD_SECONDS = 60;
    private static final String OPEN_FILES = "Max open files";
    private static final String UNTOLD = "This system does not tell what a process takes";

    /** Of this process. */
    static ProcessUse own() {
        return new ProcessUse(ProcessHandle.current().pid());
    }

    /** How many files it may have open, as the soft limit stands: Java has raised it to the hard one. */
    long openFiles() {
        return lines("limits").stream()
                .filter(line -> line.startsWith(OPEN_FILES))
                .map(line -> line.substring(OPEN_FILES.length()).strip().split("\\s+")[0])
                .map(limit -> limit.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(limit))
                .findFirst()
                .orElseThrow(() -> new BenchFailure(UNTOLD));
    }

    /** Its resident set in kB after full collections, so that garbage does not count. */
    long residentAfterCollections() {
        for (int i = 0; i < COLLECTIONS; i++) {
            collect();
            pause(TimeUnit.SECONDS.toMillis(1));
        }
        return status("VmRSS:");
    }

    /** Seconds of processor time that it has used, its own and the system's for it. */
    double cpuSeconds() {
        String line = lines("stat").getFirst();
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    private void collect() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process asking = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!asking.waitFor(JCMD_SECONDS, TimeUnit.SECONDS) || asking.exitValue() != 0) {
                asking.destroy();
                throw new BenchFailure("jcmd did not reach the server");
            }
        } catch (IOException e) {
            throw new BenchFailure("jcmd could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    private long status(String name) {
        return lines("status").stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow(() -> new BenchFailure(UNTOLD));
    }

    private List<String> lines(String file) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.toList();
        } catch (IOException e) {
            throw new BenchFailure(UNTOLD, e);
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}
