package no.samtale.platform.clusters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What postmaster.pid says of the server that holds, or held, a cluster's folder.
 *
 * @param process its id
 * @param port that it listens on, 0 if it has not come that far
 */
record Postmaster(long process, int port) {

    static Optional<Postmaster> of(Path folder) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Postmaster(number(lines, 0), Math.toIntExact(number(lines, 3))));
    }

    /**
     * Whether the process still lives and works in this folder. The number alone proves nothing: after a restart of the
     * machine or the container it may be anybody's, the other cluster's for instance.
     */
    boolean holds(Path folder) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent() && worksIn(process, folder);
    }

    /** The processes that work in the folder: servers and what they leave behind for a moment when they are killed. */
    static List<ProcessHandle> processesIn(Path folder) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> worksIn(process.pid(), folder)).toList();
        }
    }

    private static boolean worksIn(long process, Path folder) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process), "cwd"), folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static long number(List<String> lines, int index) {
        String line = lines.size() > index ? lines.get(index).strip() : "";
        return line.matches("\\d{1,18}") ? Long.parseLong(line) : 0;
    }
}
