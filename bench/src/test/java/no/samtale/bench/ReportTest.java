package no.samtale.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.samtale.bench.load.Cpu;
import no.samtale.bench.load.Rate;
import no.samtale.bench.load.Times;
import no.samtale.bench.plain.Baseline;
import no.samtale.bench.plain.Form;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    @TempDir
    Path folder;

    @Test
    void writesTheMediansUnderTheirKeys() throws Exception {
        Report report = new Report("0123abc", "a machine");
        report.throughput(
                rates(10_000, 12_000, 11_000),
                rates(9_000, 9_900, 9_500),
                rates(10_000, 11_000, 9_500),
                new Baseline(Form.STATEMENT, 8));
        report.delivery(Map.of(200, List.of(times(1_000, 5_000))), Map.of(200, List.of(times(500, 900))));

        report.write(folder.resolve("figures.json"));

        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("figures.json")));
        assertThat(json.path("jdbc_messages_per_s").asInt()).isEqualTo(11_000);
        assertThat(json.path("messages_per_s").asInt()).isEqualTo(9_500);
        assertThat(json.path("encryption_share").asDouble()).isEqualTo(0.1);
        assertThat(json.path("delivery_ms").path("200").path("p50").asDouble()).isBetween(0.99, 1.01);
        assertThat(json.path("delivery_ms").path("200").path("p99").asDouble()).isBetween(4.9, 5.1);
        assertThat(json.path("commit").asString()).isEqualTo("0123abc");
        assertThat(json.path("machine").asString()).isEqualTo("a machine");
    }

    private static List<Rate> rates(double... perSecond) {
        return java.util.Arrays.stream(perSecond)
                .mapToObj(rate -> new Rate(rate, new Cpu.Usage(0, 0, 0, 0)))
                .toList();
    }

    private static Histogram times(long... micros) {
        Histogram times = Times.histogram();
        for (long one : micros) {
            Times.record(times, one * 1_000);
        }
        return times;
    }
}
