package no.samtale.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.samtale.bench.load.Crowd;
import no.samtale.bench.site.Site;
import no.samtale.bench.socket.SocketLoop;

/** What people cost who are there and say nothing. */
final class Idle {
    /** Before the first figure: what is made once, for however many, is made. */
    private static final int FIRST = 200;
    /** Files that a process has open besides its sockets to visitors, amply. */
    private static final int OTHER_FILES = 2_000;
    /** Longer than the heartbeat and whatever else runs by the clock. */
    private static final Duration SETTLING = Duration.ofSeconds(25);

    private final Settings settings;
    private final Site site;
    private final ProcessUse server;

    Idle(Settings settings, Site site, ProcessUse server) {
        this.settings = settings;
        this.site = site;
        this.server = server;
    }

    /** How much memory each connected visitor takes, with a conversation that has begun. */
    void memory(Report report) {
        int visitors = asManyAsMayBeOpen();
        try (SocketLoop sockets = new SocketLoop();
                Crowd crowd = new Crowd(site, sockets)) {
            crowd.visitors(FIRST);
            settle();
            long before = server.residentAfterCollections();
            Terminal.say("Letting %,d visitors in", visitors);
            crowd.visitors(visitors);
            settle();
            sockets.check();
            long after = server.residentAfterCollections();
            sockets.check();
            report.idleMemory(visitors, before, after);
        }
    }

    /** Each socket is an open file, here and at the server, which is started by us and has our limit. */
    private int asManyAsMayBeOpen() {
        long room = Math.min(server.openFiles(), ProcessUse.own().openFiles()) - OTHER_FILES;
        if (room >= settings.visitors()) {
            return settings.visitors();
        }
        if (room < FIRST) {
            throw new BenchFailure("Too few files may be open here for visitors to connect: raise ulimit -n");
        }
        Terminal.say("No more than %,d visitors, as no more files may be open here (ulimit -Hn)", room);
        return (int) room;
    }

    /** How much processor time goes while nobody is there, and while nobody says anything. */
    void processor(Report report) {
        Terminal.say("Listening to silence");
        settle();
        List<Double> empty = cores();
        try (SocketLoop sockets = new SocketLoop();
                Crowd crowd = new Crowd(site, sockets)) {
            crowd.pairs(settings.chats());
            settle();
            List<Double> open = cores();
            sockets.check();
            report.idleProcessor(settings.chats(), empty, open);
        }
    }

    /** Before each figure alike, so that what a start leaves to do is in none of them. */
    private void settle() {
        ProcessUse.pause((settings.visitors() > FIRST ? SETTLING : settings.settling()).toMillis());
    }

    private List<Double> cores() {
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < settings.idleRounds(); round++) {
            long start = System.nanoTime();
            double used = server.cpuSeconds();
            ProcessUse.pause(settings.idleRound().toMillis());
            rounds.add((server.cpuSeconds() - used) * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start));
        }
        return rounds;
    }
}
