package no.samtale.bench.plain;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.samtale.bench.load.Cpu;
import no.samtale.bench.site.Site;

/** How plain JDBC writes most messages on this machine. */
public record Baseline(Form form, int connections) {
    private static final List<Integer> CONNECTIONS = List.of(1, 2, 4, 8, 16, 32);

    /** Tries each form from each number of connections, after a time to warm up. */
    public static Baseline best(Site site, Cpu cpu, Duration each) {
        List<Baseline> all = Stream.of(Form.values())
                .flatMap(form -> CONNECTIONS.stream().map(connections -> new Baseline(form, connections)))
                .toList();
        record Tried(Baseline baseline, double perSecond) {}
        return all.stream()
                .map(baseline -> {
                    try (PlainJdbc jdbc = baseline.open(site)) {
                        return new Tried(baseline, jdbc.measure(cpu, each, each).perSecond());
                    }
                })
                .max(Comparator.comparingDouble(Tried::perSecond))
                .orElseThrow()
                .baseline();
    }

    public PlainJdbc open(Site site) {
        return new PlainJdbc(site.database(), site.plain(), form, connections);
    }
}
