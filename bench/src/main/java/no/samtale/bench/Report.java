package no.samtale.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import no.samtale.bench.load.Cpu;
import no.samtale.bench.load.Rate;
import no.samtale.bench.load.Times;
import no.samtale.bench.plain.Baseline;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures: lines to read, and values by key. */
final class Report {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final String commit;
    private final String machine;

    Report(String commit, String machine) {
        this.commit = commit;
        this.machine = machine;
    }

    void throughput(List<Rate> jdbc, List<Rate> sealed, List<Rate> unsealed, Baseline baseline) {
        Figures plain = figures(jdbc);
        Figures samtale = figures(sealed);
        Figures open = figures(unsealed);
        double share = 1 - samtale.over(open).median();
        values.put("jdbc_messages_per_s", Math.round(plain.median()));
        values.put("messages_per_s", Math.round(samtale.median()));
        values.put("encryption_share", round(share, 4));
        head("Messages a second (median; least and most of %d rounds in turn)", jdbc.size());
        String form = "plain JDBC, " + baseline.connections() + " connections, by "
                + switch (baseline.form()) {
                    case STATEMENT -> "one statement";
                    case FUNCTION -> "post_messages";
                };
        line(form, plain, "");
        line(
                "stored and delivered over sockets",
                samtale,
                "%.2f of plain JDBC".formatted(samtale.over(plain).median()));
        line("the same with a vault that seals nothing", open, "sealing costs %.1f %%".formatted(100 * share));
        head("Processor time that a message takes (median); it drifts less than the rates do");
        use("plain JDBC", jdbc);
        use("stored and delivered over sockets", sealed);
        use("the same with a vault that seals nothing", unsealed);
    }

    private static Figures figures(List<Rate> rates) {
        return new Figures(rates.stream().map(Rate::perSecond).toList());
    }

    private void line(String what, Figures figures, String ratio) {
        add("  %-48s %,9.0f  (%,.0f to %,.0f)  %s", what, figures.median(), figures.least(), figures.most(), ratio);
    }

    private void use(String what, List<Rate> rates) {
        add(
                "  %-48s load client %.0f µs, servers %.0f µs, PostgreSQL %.0f µs; others had %.0f %% of the machine",
                what,
                micros(rates, Cpu.Usage::client),
                micros(rates, Cpu.Usage::servers),
                micros(rates, Cpu.Usage::postgres),
                100
                        * rates.stream()
                                .mapToDouble(rate -> rate.usage().others())
                                .average()
                                .orElse(0));
    }

    private static double micros(List<Rate> rates, ToDoubleFunction<Cpu.Usage> part) {
        return new Figures(rates.stream().map(rate -> rate.micros(part)).toList()).median();
    }

    void delivery(Map<Integer, List<Histogram>> delivered, Map<Integer, List<Histogram>> written) {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        head("Delivery, visitor to agent, in ms from the moment at which it was due (all rounds; p99 of each)");
        delivered.forEach((rate, rounds) -> {
            Histogram times = sum(rounds);
            Histogram plain = sum(written.getOrDefault(rate, List.of()));
            all.put(String.valueOf(rate), percentiles(times));
            add(
                    "  at %,5d/s                    p50 %6.2f  p95 %6.2f  p99 %6.2f  (%s)",
                    rate, Times.ms(times, 50), Times.ms(times, 95), Times.ms(times, 99), eachP99(rounds));
            add(
                    "    plain JDBC, until stored    p50 %6.2f  p95 %6.2f  p99 %6.2f  so p99 is %.1f of it",
                    Times.ms(plain, 50),
                    Times.ms(plain, 95),
                    Times.ms(plain, 99),
                    Times.ms(times, 99) / Times.ms(plain, 99));
        });
        values.put("delivery_ms", all);
    }

    private static Map<String, Double> percentiles(Histogram times) {
        Map<String, Double> percentiles = new LinkedHashMap<>();
        for (int percentile : new int[] {50, 95, 99}) {
            percentiles.put("p" + percentile, round(Times.ms(times, percentile), 3));
        }
        return percentiles;
    }

    private static String eachP99(List<Histogram> rounds) {
        return String.join(
                ", ",
                rounds.stream()
                        .map(round -> "%.2f".formatted(Times.ms(round, 99)))
                        .toList());
    }

    private static Histogram sum(List<Histogram> rounds) {
        Histogram sum = Times.histogram();
        rounds.forEach(sum::add);
        return sum;
    }

    void reading(Map<Integer, Reader> readers) {
        Map<String, Double> open = new TreeMap<>();
        Map<String, Double> list = new TreeMap<>();
        head("Reading over HTTP, in ms, by messages stored");
        readers.forEach((size, reader) -> {
            open.put(String.valueOf(size), round(Times.ms(reader.conversations(), 99), 3));
            list.put(String.valueOf(size), round(Times.ms(reader.lists(), 99), 3));
            add("  %,9d  list          %s", size, shown(reader.lists()));
            add("             conversation  %s", shown(reader.conversations()));
            add("             (nothing)     %s", shown(reader.nothing()));
        });
        List<Reader> inOrder = List.copyOf(readers.values());
        add(
                "  p99 grows for so many more: list %.2f times, conversation %.2f times",
                growth(inOrder.getFirst().lists(), inOrder.getLast().lists()),
                growth(inOrder.getFirst().conversations(), inOrder.getLast().conversations()));
        values.put("open_conversation_ms_p99", open);
        values.put("list_ms_p99", list);
    }

    void erasing(int messages, List<Double> times) {
        Figures figures = new Figures(times);
        head("Erasing a person of %,d messages, from the request to the receipt, in ms", messages);
        add("  %-48s %,9.0f  (%,.0f to %,.0f)", "over HTTP", figures.median(), figures.least(), figures.most());
        values.put("erase_ms", round(figures.median(), 1));
    }

    void expiring(long messages, double seconds, List<Histogram> idle, List<Histogram> during) {
        double before = Times.ms(sum(idle), 99);
        double meanwhile = Times.ms(sum(during), 99);
        head("Chat at 200 messages/s while %,d messages that are over are deleted (%.0f s)", messages, seconds);
        add("  %-48s p99 %6.2f ms  (%s)", "before", before, eachP99(idle));
        add("  %-48s p99 %6.2f ms, %.2f times as much", "meanwhile", meanwhile, meanwhile / before);
        values.put("expired_messages_per_s", Math.round(messages / seconds));
        values.put("expiring_p99_ratio", round(meanwhile / before, 2));
    }

    void idleMemory(int visitors, long before, long after) {
        double each = (after - before) / (double) visitors;
        head("Memory of %,d connected visitors who say nothing, after full collections", visitors);
        add("  %-48s %,9d kB before, %,d kB with them", "resident set of the server", before, after);
        add("  %-48s %9.1f kB", "each", each);
        values.put("kb_per_idle_visitor", round(each, 1));
    }

    void idleProcessor(int chats, List<Double> empty, List<Double> open) {
        Figures nobody = new Figures(empty);
        Figures silent = new Figures(open);
        head("Processor time of the server while nothing is said, in cores");
        add("  %-48s %9.4f  (%.4f to %.4f)", "nobody is there", nobody.median(), nobody.least(), nobody.most());
        add(
                "  %-48s %9.4f  (%.4f to %.4f)",
                chats + " open chats, both at their sockets", silent.median(), silent.least(), silent.most());
        values.put("idle_cpu_cores_0", round(nobody.median(), 4));
        values.put("idle_cpu_cores_500", round(silent.median(), 4));
    }

    void starts(Starts.Start cold, List<Starts.Start> warm, List<Starts.Start> plain) {
        head("From the command until it is ready, in seconds");
        add("  %-48s %9.2f  (%.1f s of processor time)", "the first, on an empty folder", cold.seconds(), cold.cpu());
        start("again", warm);
        start("again, without what was learnt beforehand", plain);
        Map<String, Object> seconds = new LinkedHashMap<>();
        seconds.put("cold", round(cold.seconds(), 2));
        seconds.put("warm", round(seconds(warm).median(), 2));
        seconds.put("warm_cpu", round(cpu(warm).median(), 2));
        seconds.put("warm_without_cache", round(seconds(plain).median(), 2));
        values.put("start_s", seconds);
    }

    private void start(String what, List<Starts.Start> starts) {
        Figures seconds = seconds(starts);
        add(
                "  %-48s %9.2f  (%.2f to %.2f; %.1f s of processor time)",
                what,
                seconds.median(),
                seconds.least(),
                seconds.most(),
                cpu(starts).median());
    }

    private static Figures seconds(List<Starts.Start> starts) {
        return new Figures(starts.stream().map(Starts.Start::seconds).toList());
    }

    private static Figures cpu(List<Starts.Start> starts) {
        return new Figures(starts.stream().map(Starts.Start::cpu).toList());
    }

    private static String shown(Histogram times) {
        return "p50 %6.2f  p95 %6.2f  p99 %6.2f  (%d requests)"
                .formatted(Times.ms(times, 50), Times.ms(times, 95), Times.ms(times, 99), times.getTotalCount());
    }

    private static double growth(Histogram few, Histogram many) {
        return Times.ms(many, 99) / Times.ms(few, 99);
    }

    void print() {
        lines.forEach(Terminal::say);
        Terminal.say("");
        Terminal.say("%s, %s", commit, machine);
    }

    void write(Path file) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("commit", commit);
        all.put("machine", machine);
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Files.writeString(file, mapper.writeValueAsString(all) + "\n");
        } catch (IOException e) {
            throw new BenchFailure("The figures could not be written to " + file + ": " + e.getMessage(), e);
        }
        Terminal.say("The figures are in %s", file);
    }

    private void head(String text, Object... arguments) {
        lines.add("");
        add(text, arguments);
    }

    private void add(String format, Object... arguments) {
        lines.add(String.format(java.util.Locale.ROOT, format, arguments));
    }

    private static double round(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }
}
