package no.samtale.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Debian's clamd with the project's own file, on loopback, which knows one signature: that of the file made for trying it. */
final class ClamavDaemon implements AutoCloseable {
    private static final String PROGRAM = System.getProperty("samtale.clamd", "/usr/sbin/clamd");
    private static final Path FILE = Path.of("../deploy/clamav/clamd.conf");
    /** What every scanner takes for infected, in two parts so that none takes this source for it. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final Path program;
    private final Path folder;
    private final int port;
    private ForeignProcess process;

    ClamavDaemon(Path folder, int port) throws IOException {
        this.program = ForeignProcess.program(PROGRAM, "apt-get install clamav-daemon, or -Dsamtale.clamd=");
        this.folder = folder;
        this.port = port;
        Files.createDirectories(temporary());
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        String hex = HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII));
        // Any type of file, at any place in it.
        Files.writeString(signatures.resolve("tried.ndb"), "Samtale.Tried:0:*:" + hex + "\n");
        process = started(List.of());
    }

    int port() {
        return port;
    }

    /** Where it lays down what it is given. */
    Path temporary() {
        return folder.resolve("temporary");
    }

    /** All that it has written of what it has done. */
    String log() {
        return ForeignProcess.read(folder.resolve("log")) + process.said();
    }

    /** Ends it at once. */
    void kill() {
        process.kill();
    }

    /** Starts it again, with lines of its file set otherwise. */
    void again(String... lines) throws IOException {
        close();
        process = started(List.of(lines));
    }

    private ForeignProcess started(List<String> instead) throws IOException {
        Path file = folder.resolve("clamd.conf");
        Files.writeString(file, ours(instead));
        return new ForeignProcess(folder, port, program.toString(), "--foreground=true", "-c", file.toString());
    }

    /** The repository's file, with folders, a port and a user of ours: nothing else is changed unless it is asked for. */
    private String ours(List<String> instead) throws IOException {
        List<String> lines = Stream.concat(
                        Stream.of(
                                "TCPSocket " + port,
                                "DatabaseDirectory " + folder.resolve("signatures"),
                                "TemporaryDirectory " + temporary(),
                                "LogFile " + folder.resolve("log")),
                        instead.stream())
                .toList();
        List<String> names = lines.stream().map(ClamavDaemon::name).toList();
        String file = Files.readString(FILE);
        for (String name : names) {
            if (file.lines().noneMatch(line -> name(line).equals(name))) {
                throw new AssertionError("the file has changed, and this test with it must: no " + name);
            }
        }
        return Stream.concat(
                        file.lines().filter(line -> !names.contains(name(line)) && !line.startsWith("User ")),
                        lines.stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String name(String line) {
        return line.replaceFirst(" .*", "");
    }

    @Override
    public void close() {
        process.close();
    }
}
