package no.samtale.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the processes of the machine have used of it, from Linux's /proc; zeros where there is none. */
public final class Cpu {
    private static final Path PROC = Path.of("/proc");
    private static final String[] NONE = {};

    private final Path folder;

    /** @param folder in which the clusters lie whose processes count as ours */
    public Cpu(Path folder) {
        this.folder = folder;
    }

    /**
     * Shares of the whole machine, 0 to 1.
     *
     * @param client this process
     * @param servers other JVMs that this process has started
     * @param postgres the processes of our clusters
     * @param others what is left: other people's work, and the kernel's
     */
    public record Usage(double client, double servers, double postgres, double others) {}

    private record Ticks(long client, long servers, long postgres, long busy, long all) {
        Usage since(Ticks before) {
            double total = Math.max(1, all - before.all);
            double mine = (client - before.client) / total;
            double theirs = (servers - before.servers) / total;
            double database = (postgres - before.postgres) / total;
            double whole = (busy - before.busy) / total;
            return new Usage(mine, theirs, database, Math.max(0, whole - mine - theirs - database));
        }
    }

    /** Runs the work and tells what was used meanwhile. */
    public Usage during(Runnable work) {
        Ticks before = now();
        work.run();
        return now().since(before);
    }

    private Ticks now() {
        long self = ProcessHandle.current().pid();
        List<Long> children =
                ProcessHandle.current().children().map(ProcessHandle::pid).toList();
        String[] whole = line("/proc/stat").split(" +");
        long all = 0;
        for (int i = 1; i <= 8 && i < whole.length; i++) {
            all += Long.parseLong(whole[i]);
        }
        long idle = whole.length > 5 ? Long.parseLong(whole[4]) + Long.parseLong(whole[5]) : 0;
        long postgres = 0;
        try (Stream<Path> processes = Files.list(PROC)) {
            postgres = processes
                    .filter(process ->
                            Character.isDigit(process.getFileName().toString().charAt(0)))
                    .filter(this::isOurs)
                    .mapToLong(process -> used(process + "/stat", true))
                    .sum();
        } catch (IOException e) {
            // Another system: nothing to tell.
        }
        return new Ticks(
                used("/proc/" + self + "/stat", false),
                children.stream()
                        .mapToLong(pid -> used("/proc/" + pid + "/stat", false))
                        .sum(),
                postgres,
                all - idle,
                all);
    }

    /** Each process of PostgreSQL works in its cluster's folder. */
    private boolean isOurs(Path process) {
        try {
            return line(process + "/comm").equals("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** User and system time (fields 14 and 15 of proc(5)); with that of children that have ended (16 and 17). */
    private static long used(String file, boolean withEnded) {
        String line = line(file);
        // The name, in parentheses, may hold spaces.
        String[] fields = line.isEmpty()
                ? NONE
                : line.substring(line.lastIndexOf(')') + 2).split(" ");
        long sum = 0;
        for (int i = 11; i < (withEnded ? 15 : 13) && i < fields.length; i++) {
            sum += Long.parseLong(fields[i]);
        }
        return sum;
    }

    private static String line(String file) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.findFirst().orElse("");
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }
}
