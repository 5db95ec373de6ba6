package no.samtale.platform.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK, and how many files a process may have open: each visitor's socket is one. */
public final class MachineCheck implements Check {
    private static final int JDK = 25;
    private static final long FILES = 20_000;
    private static final Path LIMITS = Path.of("/proc/self/limits");

    @Override
    public String about() {
        return "machine";
    }

    @Override
    public List<Finding> findings(Installation installation) throws IOException {
        List<Finding> findings = new ArrayList<>();
        int jdk = Runtime.version().feature();
        findings.add(
                jdk == JDK
                        ? Finding.ok("JDK " + Runtime.version())
                        : Finding.fail(
                                "JDK " + Runtime.version(), "Samtale is built for JDK " + JDK + ": set JAVA_HOME."));
        if (Files.isReadable(LIMITS)) {
            Files.readAllLines(LIMITS).stream()
                    .filter(line -> line.startsWith("Max open files"))
                    .map(MachineCheck::openFiles)
                    .forEach(findings::add);
        }
        return findings;
    }

    /** By the second number, the hard limit: Java takes all that it may. */
    static Finding openFiles(String line) {
        String limit = line.strip().split("\\s{2,}")[2];
        boolean enough = limit.equals("unlimited") || Long.parseLong(limit) >= FILES;
        return enough
                ? Finding.ok("open files: up to " + limit)
                : Finding.warn(
                        "open files: up to " + limit + ", of which each visitor's socket takes one",
                        "Raise it for the user that Samtale runs as (systemd: LimitNOFILE=65536).");
    }
}
