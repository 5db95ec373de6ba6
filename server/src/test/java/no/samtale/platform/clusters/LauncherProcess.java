package no.samtale.platform.clusters;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.samtale.testing.TestStorage;
import org.jspecify.annotations.Nullable;

/** A launcher in a process of its own, so that it can be killed as a server is. */
final class LauncherProcess implements AutoCloseable {
    static final ClusterPlan PLAN = new ClusterPlan("test", "test", 20, "16MB", "128MB");
    private static final String STARTED = "started";

    private final Process process;

    private LauncherProcess(Process process) {
        this.process = process;
    }

    /** Starts the cluster in the folder, and stays. */
    static LauncherProcess begin(Path home) throws IOException {
        return new LauncherProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherProcess.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    LauncherProcess awaitStarted() throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (@Nullable String line = lines.readLine(); !STARTED.equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The launcher ended before its cluster ran");
            }
        }
        return this;
    }

    /** As by kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws InterruptedException {
        new ClusterLauncher(Path.of(args[0]), TestStorage.cache()).start(PLAN);
        System.out.println(STARTED);
        Thread.sleep(Long.MAX_VALUE);
    }
}
