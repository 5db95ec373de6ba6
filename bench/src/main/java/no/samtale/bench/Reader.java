package no.samtale.bench;

import java.util.SplittableRandom;
import no.samtale.bench.load.Crowd;
import no.samtale.bench.load.Http;
import no.samtale.bench.load.Times;
import no.samtale.bench.site.FilledIds;
import no.samtale.bench.site.Site;
import no.samtale.bench.socket.SocketLoop;
import org.HdrHistogram.Histogram;

/** An agent who looks through lists and opens conversations at random, one request at a time. */
final class Reader implements AutoCloseable {
    private final Site site;
    private final Crowd crowd;
    private final Http http;
    private final SplittableRandom random = new SplittableRandom(2026);
    private final Histogram lists = Times.histogram();
    private final Histogram conversations = Times.histogram();
    private final Histogram nothing = Times.histogram();
    private boolean closedOnes;

    Reader(Site site, SocketLoop sockets) {
        this.site = site;
        this.crowd = new Crowd(site, sockets);
        this.http = new Http(site.port());
    }

    /** Lists: open conversations and closed ones in turn. */
    Histogram lists() {
        return lists;
    }

    Histogram conversations() {
        return conversations;
    }

    /** The baseline: a request that reads nothing, on the same connection. */
    Histogram nothing() {
        return nothing;
    }

    void warmUp() {
        time(Times.histogram(), list());
        time(Times.histogram(), conversation());
        time(Times.histogram(), liveness());
    }

    /** One of each. */
    void read() {
        time(lists, list());
        time(conversations, conversation());
        time(nothing, liveness());
    }

    private String list() {
        closedOnes = !closedOnes;
        return "/api/console/conversations?limit=50&view=" + (closedOnes ? "closed" : "all");
    }

    private String conversation() {
        return "/api/console/conversations/" + FilledIds.conversation(random.nextInt(site.filled()));
    }

    private static String liveness() {
        return "/actuator/health/liveness";
    }

    private void time(Histogram times, String path) {
        long start = System.nanoTime();
        Http.Answer answer = http.send("GET", path, crowd.cookie(), "");
        Times.record(times, System.nanoTime() - start);
        if (answer.status() != 200) {
            throw new BenchFailure("GET " + path + " was answered " + answer.status());
        }
    }

    @Override
    public void close() {
        http.close();
        crowd.close();
    }
}
