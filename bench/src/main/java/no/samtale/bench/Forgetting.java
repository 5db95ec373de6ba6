package no.samtale.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import no.samtale.bench.load.Crowd;
import no.samtale.bench.load.Http;
import no.samtale.bench.load.OpenLoop;
import no.samtale.bench.site.FilledIds;
import no.samtale.bench.site.Site;
import no.samtale.bench.socket.SocketLoop;
import org.HdrHistogram.Histogram;

/** What a chat notices while everything that is over is deleted, and how long an erasure takes. */
final class Forgetting {
    private static final int RATE = 200;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Settings settings;
    private final Site site;
    private int run;

    private Forgetting(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    static void run(Settings settings, Site site, Report report) {
        new Forgetting(settings, site).run(report);
    }

    private void run(Report report) {
        try (SocketLoop sockets = new SocketLoop();
                Crowd crowd = new Crowd(site, sockets)) {
            OpenLoop chat = new OpenLoop(sockets, crowd.pairs(settings.pairs()));
            chat.run(++run, RATE, settings.warmUp());
            List<Histogram> idle = new ArrayList<>();
            for (int round = 0; round < settings.deliveryRounds(); round++) {
                idle.add(chat.run(++run, RATE, settings.deliveryRound()));
            }
            report.erasing(settings.large(), erase(crowd));
            expire(chat, idle, report);
        }
    }

    private void expire(OpenLoop chat, List<Histogram> idle, Report report) {
        Retention retention = new Retention(site);
        long before = retention.over();
        Terminal.say("Deleting %,d conversations that are over, at %d messages/s of chat", before, RATE);
        long start = System.nanoTime();
        retention.begin();
        List<Histogram> during = new ArrayList<>();
        long left = before;
        while (left > 0) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new BenchFailure(left + " conversations that are over were still there");
            }
            during.add(chat.run(++run, RATE, settings.deliveryRound()));
            left = retention.over();
        }
        double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        report.expiring(before * settings.messagesEach(), seconds, idle, during);
    }

    /** How long each erasure takes, from the request to the receipt, in milliseconds. */
    private List<Double> erase(Crowd crowd) {
        List<Double> times = new ArrayList<>();
        try (Http http = new Http(site.port())) {
            for (int i = 0; i < site.large(); i++) {
                UUID contact = FilledIds.contact(site.filled() + i);
                long start = System.nanoTime();
                Http.Answer answer = http.send(
                        "POST",
                        "/api/console/contacts/" + contact + "/erasure",
                        crowd.officer(),
                        "{\"id\":\"" + UUID.randomUUID() + "\"}");
                times.add((System.nanoTime() - start) / 1e6);
                if (answer.status() != 200) {
                    throw new BenchFailure("The erasure was answered " + answer.status() + ": " + answer.body());
                }
            }
        }
        return times;
    }
}
