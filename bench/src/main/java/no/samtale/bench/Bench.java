package no.samtale.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.samtale.bench.server.BenchServer;
import org.jspecify.annotations.Nullable;

/** The command: {@code [--quick] [--only PART] [--json FILE]}. The same jar is the servers that it starts. */
public final class Bench {
    private static final String USAGE = """
            usage: ./samtale bench [--quick] [--only PART] [--json FILE]

              --quick   a look whether it works; its figures mean nothing
              --only    talking: messages, delivery and sealing; reading: lists and conversations;
                        forgetting: retention and erasure;
                        visitors, or kb_per_idle_visitor: memory of those who are connected;
                        idle, or idle_cpu_cores_500: processor time of open chats in silence;
                        start, or start_s: from the command until it is ready
              --json    writes the figures to this file

            What is measured, and how to read it: docs/bench.md""";

    private Bench() {}

    /** What can be measured apart. */
    enum Part {
        TALKING,
        READING,
        FORGETTING,
        VISITORS,
        IDLE,
        START;

        /** By its name, or by the key of its figure. */
        static Part of(String name) {
            String known =
                    switch (name) {
                        case "kb_per_idle_visitor" -> "visitors";
                        case "idle_cpu_cores_500" -> "idle";
                        case "start_s" -> "start";
                        default -> name;
                    };
            return Stream.of(values())
                    .filter(part -> part.name().equalsIgnoreCase(known))
                    .findFirst()
                    .orElseThrow(() -> new BenchFailure(USAGE));
        }
    }

    private record Options(
            boolean quick, Set<Part> parts, @Nullable Path json) {
        static Options of(List<String> arguments) {
            boolean quick = false;
            Set<Part> parts = EnumSet.allOf(Part.class);
            Path json = null;
            for (int i = 0; i < arguments.size(); i++) {
                switch (arguments.get(i)) {
                    case "--quick" -> quick = true;
                    case "--only" -> parts = Set.of(Part.of(value(arguments, ++i)));
                    case "--json" -> json = Path.of(value(arguments, ++i));
                    default -> throw new BenchFailure(USAGE);
                }
            }
            return new Options(quick, parts, json);
        }

        private static String value(List<String> arguments, int at) {
            if (at >= arguments.size()) {
                throw new BenchFailure(USAGE);
            }
            return arguments.get(at);
        }
    }

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(ServerProcess.ROLE)) {
            BenchServer.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        try {
            Options options = Options.of(List.of(args));
            Path home = Path.of(System.getProperty("samtale.home", ""));
            Settings settings = options.quick() ? Settings.quick() : Settings.full();
            try (Scratch scratch = new Scratch(home, settings.serverFlags())) {
                Report report = new BenchRun(settings, scratch, home).run(options.parts());
                report.print();
                if (options.json() != null) {
                    report.write(options.json());
                }
            }
            System.exit(0);
        } catch (BenchFailure e) {
            System.err.println("samtale bench: " + e.getMessage());
            System.exit(1);
        }
    }
}
