package no.samtale.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtale.bench.load.ClosedLoop;
import no.samtale.bench.load.Cpu;
import no.samtale.bench.load.OpenLoop;
import no.samtale.bench.load.Pair;
import no.samtale.bench.load.Rate;
import no.samtale.bench.load.Times;
import no.samtale.bench.plain.Baseline;
import no.samtale.bench.plain.PlainJdbc;
import no.samtale.bench.site.Site;
import no.samtale.bench.socket.SocketLoop;
import org.HdrHistogram.Histogram;

/** How many messages, how fast, beside plain JDBC and beside a vault that seals nothing. */
final class Talking implements AutoCloseable {
    private final Settings settings;
    private final Cpu cpu;
    private final Site site;
    private final SocketLoop sockets;
    private final List<Pair> pairs;
    private final List<Pair> unsealedPairs;
    private final Baseline baseline;
    private final PlainJdbc jdbc;
    /** Numbers the runs, so that a message of one is not taken for one of another. */
    private int run;

    private long stored;

    Talking(Settings settings, Cpu cpu, SocketLoop sockets, Site site, List<Pair> pairs, List<Pair> unsealedPairs) {
        this.settings = settings;
        this.cpu = cpu;
        this.sockets = sockets;
        this.site = site;
        this.pairs = pairs;
        this.unsealedPairs = unsealedPairs;
        // Each visitor has begun by a message.
        this.stored = pairs.size();
        warmUp();
        this.baseline = Baseline.best(site, cpu, settings.warmUp().dividedBy(12));
        Terminal.say("Plain JDBC is best from %d connections, by %s", baseline.connections(), baseline.form());
        this.jdbc = baseline.open(site);
    }

    private enum Kind {
        JDBC,
        SEALED,
        UNSEALED
    }

    private void warmUp() {
        Terminal.say("Warming up each for %d s", settings.warmUp().toSeconds());
        talk(pairs, settings.warmUp());
        talk(unsealedPairs, settings.warmUp());
    }

    /** The three in turn, each round in another order. */
    void throughput(Report report) {
        Map<Kind, List<Rate>> rates = new EnumMap<>(Kind.class);
        List<Kind> order = new ArrayList<>(List.of(Kind.values()));
        for (int round = 1; round <= settings.rounds(); round++) {
            for (Kind kind : order) {
                Rate rate = rate(kind);
                rates.computeIfAbsent(kind, none -> new ArrayList<>()).add(rate);
                Terminal.say(
                        "  round %d of %d: %-8s %,8.0f messages/s",
                        round, settings.rounds(), name(kind), rate.perSecond());
            }
            Collections.rotate(order, 1);
        }
        report.throughput(
                rates.getOrDefault(Kind.JDBC, List.of()),
                rates.getOrDefault(Kind.SEALED, List.of()),
                rates.getOrDefault(Kind.UNSEALED, List.of()),
                baseline);
    }

    private Rate rate(Kind kind) {
        return switch (kind) {
            case JDBC -> jdbc.measure(cpu, settings.settling(), settings.round());
            case SEALED -> talk(pairs, settings.round());
            case UNSEALED -> talk(unsealedPairs, settings.round());
        };
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case JDBC -> "JDBC";
            case SEALED -> "Samtale";
            case UNSEALED -> "unsealed";
        };
    }

    private Rate talk(List<Pair> talkers, Duration time) {
        ClosedLoop loop = new ClosedLoop(sockets, talkers, ++run);
        Rate rate = loop.measure(cpu, settings.settling(), time);
        if (talkers == pairs) {
            stored += loop.count();
        }
        return rate;
    }

    /** Samtale and plain JDBC in turn, at each of the rates. */
    void delivery(Report report) {
        Map<Integer, List<Histogram>> delivered = new TreeMap<>();
        Map<Integer, List<Histogram>> written = new TreeMap<>();
        OpenLoop loop = new OpenLoop(sockets, pairs);
        for (int round = 1; round <= settings.deliveryRounds(); round++) {
            for (int rate : settings.rates()) {
                Histogram times = loop.run(++run, rate, settings.deliveryRound());
                stored += times.getTotalCount();
                Histogram plain = jdbc.run(rate, settings.deliveryRound());
                delivered.computeIfAbsent(rate, none -> new ArrayList<>()).add(times);
                written.computeIfAbsent(rate, none -> new ArrayList<>()).add(plain);
                Terminal.say(
                        "  round %d of %d: at %,5d/s p50 %.2f, p99 %.2f ms; JDBC alone %.2f, %.2f ms",
                        round,
                        settings.deliveryRounds(),
                        rate,
                        Times.ms(times, 50),
                        Times.ms(times, 99),
                        Times.ms(plain, 50),
                        Times.ms(plain, 99));
            }
        }
        report.delivery(delivered, written);
    }

    /** What was counted has to be what is stored. */
    void check() {
        StoredCheck.run(site, stored);
        Terminal.say("All %,d messages are stored once, without a gap", stored);
    }

    @Override
    public void close() {
        jdbc.close();
    }
}
