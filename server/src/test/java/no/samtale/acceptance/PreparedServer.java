package no.samtale.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import no.samtale.testing.ContactedHosts;

/**
 * The built server as {@code ./samtale start} runs it: the jar taken apart, with what the JVM learnt of it at a start of
 * trial, which halves what each start costs. Prepared once for all tests of a build, by whichever process is first.
 */
final class PreparedServer {
    private static final Path FOLDER = Path.of("target", "prepared").toAbsolutePath();
    private static final Path READY = FOLDER.resolve("ready");
    private static final Path APP = FOLDER.resolve("app");
    private static final Path CACHE = FOLDER.resolve("samtale.aot");
    private static final Path RECORDER = FOLDER.resolve("recorder.jar");
    private static final List<String> FLAGS = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Xbootclasspath/a:" + RECORDER,
            "-Dsamtale.contacted-hosts=" + ContactedHosts.FOLDER.toAbsolutePath());
    private static final long WITHIN_MINUTES = 6;

    private PreparedServer() {}

    /** What every JVM of a server of a test has; it writes down the hosts that it looks up. */
    static List<String> flags() {
        prepare();
        return FLAGS;
    }

    /** What starts the server as it is. */
    static List<String> program() {
        return List.of(
                "-XX:AOTCache=" + CACHE,
                "-Xlog:aot=off",
                "-Xlog:cds=off",
                "-jar",
                APP.resolve("samtale.jar").toString());
    }

    private static synchronized void prepare() {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel channel = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock unused = channel.lock()) {
                String built = Files.getLastModifiedTime(ServerProcess.JAR) + " " + Files.size(ServerProcess.JAR);
                if (!Files.exists(READY) || !Files.readString(READY).equals(built)) {
                    anew();
                    Files.writeString(READY, built);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void anew() throws IOException {
        Files.deleteIfExists(READY);
        delete(APP);
        recorder();
        run(List.of(
                "-Djarmode=tools", "-jar", ServerProcess.JAR.toString(), "extract", "--destination", APP.toString()));
        Path data = Files.createTempDirectory("samtale-trial-");
        try {
            List<String> trial = new ArrayList<>(FLAGS);
            trial.addAll(List.of(
                    "-XX:AOTCacheOutput=" + CACHE,
                    "-jar",
                    APP.resolve("samtale.jar").toString(),
                    "--server.port=0",
                    "--samtale.data=" + data.resolve("data")));
            startAndEnd(trial);
        } finally {
            delete(data);
        }
    }

    /** A jar of what writes down the hosts that the server looks up, and nothing else of the tests. */
    private static void recorder() throws IOException {
        Path classes = Path.of("target", "test-classes");
        Path home = Path.of(ContactedHosts.class.getPackageName().replace('.', '/'));
        List<Path> parts =
                new ArrayList<>(List.of(Path.of("META-INF", "services", "java.net.spi.InetAddressResolverProvider")));
        try (Stream<Path> files = Files.list(classes.resolve(home))) {
            files.map(Path::getFileName)
                    .filter(name -> name.toString().startsWith("ContactedHosts"))
                    .forEach(name -> parts.add(home.resolve(name)));
        }
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(RECORDER))) {
            for (Path part : parts) {
                jar.putNextEntry(new JarEntry(part.toString()));
                Files.copy(classes.resolve(part), jar);
                jar.closeEntry();
            }
        }
    }

    private static void startAndEnd(List<String> arguments) throws IOException {
        Process trial = java(arguments).redirectErrorStream(true).start();
        try (var lines = trial.inputReader()) {
            List<String> said = new ArrayList<>();
            String line = lines.readLine();
            while (line != null && !line.startsWith("Samtale is ready at ")) {
                said.add(line);
                line = lines.readLine();
            }
            if (line == null) {
                throw new AssertionError("The server did not get ready:\n" + String.join("\n", said));
            }
            // It writes what it has learnt before it ends. By its handle, which leaves open what it says.
            trial.toHandle().destroy();
            while (lines.readLine() != null) {
                // Read away, so that it can end.
            }
        }
        await(trial);
    }

    private static void run(List<String> arguments) throws IOException {
        await(java(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static ProcessBuilder java(List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(WITHIN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("The server could not be prepared in time");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
