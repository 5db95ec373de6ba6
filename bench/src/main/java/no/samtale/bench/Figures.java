package no.samtale.bench;

import java.util.List;
import java.util.stream.IntStream;

/** The figures of several rounds of the same. */
record Figures(List<Double> rounds) {
    Figures {
        rounds = List.copyOf(rounds);
    }

    double median() {
        double[] sorted =
                rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least() {
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    double most() {
        return rounds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** Round by round, so that what slows the machine for a while strikes both. */
    Figures over(Figures baseline) {
        return new Figures(IntStream.range(0, rounds.size())
                .mapToObj(round -> rounds.get(round) / baseline.rounds.get(round))
                .toList());
    }
}
