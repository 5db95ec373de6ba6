package no.samtale.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import no.samtale.bench.server.BenchServer;
import org.jspecify.annotations.Nullable;

/** The command: {@code [--quick] [--json FILE]}. The same jar is the servers that it starts. */
public final class Bench {
    private static final String USAGE = """
            usage: ./samtale bench [--quick] [--json FILE]

              --quick   a look whether it works, in half a minute; its figures mean nothing
              --json    writes the figures to this file

            What is measured, and how to read it: docs/bench.md""";

    private Bench() {}

    private record Options(boolean quick, @Nullable Path json) {
        static Options of(List<String> arguments) {
            boolean quick = false;
            Path json = null;
            for (int i = 0; i < arguments.size(); i++) {
                switch (arguments.get(i)) {
                    case "--quick" -> quick = true;
                    case "--json" -> {
                        i++;
                        if (i == arguments.size()) {
                            throw new BenchFailure("--json wants a file\n\n" + USAGE);
                        }
                        json = Path.of(arguments.get(i));
                    }
                    default -> throw new BenchFailure(USAGE);
                }
            }
            return new Options(quick, json);
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
                Report report = new BenchRun(settings, scratch, home).run();
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
