package no.samtale.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samtale.bench.load.Cpu;
import no.samtale.bench.load.Crowd;
import no.samtale.bench.load.Pair;
import no.samtale.bench.site.Site;
import no.samtale.bench.socket.SocketLoop;

/** The whole of it, in order. */
final class BenchRun {
    private static final int READY_SECONDS = 240;
    private static final int FILLED_SECONDS = 480;

    private final Settings settings;
    private final Scratch scratch;
    private final Report report;
    private final Cpu cpu;
    private final Path home;

    BenchRun(Settings settings, Scratch scratch, Path home) {
        this.settings = settings;
        this.scratch = scratch;
        this.home = home;
        this.report = new Report(Machine.commit(home), Machine.describe());
        this.cpu = new Cpu(scratch.folder());
    }

    Report run(Set<Bench.Part> parts) {
        Terminal.say("Samtale bench on %s, data on %s", Machine.describe(), scratch.fileSystem());
        try {
            if (parts.contains(Bench.Part.TALKING)) {
                talk();
                scratch.stopServers();
            }
            if (parts.contains(Bench.Part.READING)) {
                read();
                scratch.stopServers();
            }
            if (parts.contains(Bench.Part.FORGETTING)) {
                forget();
                scratch.stopServers();
            }
            if (parts.contains(Bench.Part.VISITORS)) {
                idle("visitors").memory(report);
                scratch.stopServers();
            }
            if (parts.contains(Bench.Part.IDLE)) {
                idle("idle").processor(report);
                scratch.stopServers();
            }
            if (parts.contains(Bench.Part.START)) {
                new Starts(home, scratch, settings.starts()).run(report);
            }
            return report;
        } catch (BenchFailure e) {
            scratch.tellLastLines();
            throw e;
        }
    }

    /** Two servers, one of which seals nothing, with the same people at each. */
    private void talk() {
        Terminal.say("Starting two servers, one with a vault that seals nothing");
        ServerProcess sealing = scratch.start("sealed", agents());
        ServerProcess plain = scratch.start("unsealed", agents(), "--bench.unsealed=true");
        Site sealed = sealing.await(READY_SECONDS);
        Site unsealed = plain.await(READY_SECONDS);
        try (SocketLoop sockets = new SocketLoop();
                Crowd atSealed = new Crowd(sealed, sockets);
                Crowd atUnsealed = new Crowd(unsealed, sockets)) {
            Terminal.say("Letting %d visitors and %d agents in at each", settings.pairs(), settings.pairs());
            List<Pair> pairs = atSealed.pairs(settings.pairs());
            List<Pair> unsealedPairs = atUnsealed.pairs(settings.pairs());
            try (Talking talking = new Talking(settings, cpu, sockets, sealed, pairs, unsealedPairs)) {
                talking.throughput(report);
                talking.delivery(report);
                talking.check();
            }
        }
    }

    /** A server for each number of stored messages. */
    private void read() {
        Terminal.say("Starting a server for each of %s stored messages, and filling them", settings.sizes());
        Map<Integer, ServerProcess> servers = new TreeMap<>();
        settings.sizes().forEach(size -> servers.put(size, filled(size)));
        Map<Integer, Site> sites = new TreeMap<>();
        servers.forEach((size, server) -> {
            Site site = server.await(FILLED_SECONDS);
            Maintenance.run(scratch.folder().resolve(name(size)), site);
            sites.put(size, site);
        });
        Reading.run(settings, sites, report);
    }

    private ServerProcess filled(int messages) {
        int conversations = messages / settings.messagesEach();
        return scratch.start(
                name(messages),
                agents(),
                "--bench.conversations=" + conversations,
                "--bench.open=" + Math.min(conversations, settings.open()),
                "--bench.messages=" + settings.messagesEach());
    }

    /** A server of which everything stored is over. */
    private void forget() {
        int messages = settings.sizes().getLast();
        Terminal.say("Starting a server with %,d messages that are over", messages);
        ServerProcess server = scratch.start(
                "forgetting",
                agents(),
                "--bench.conversations=" + messages / settings.messagesEach(),
                "--bench.messages=" + settings.messagesEach(),
                "--bench.large=3",
                "--bench.large-messages=" + settings.large());
        Site site = server.await(FILLED_SECONDS);
        Maintenance.run(scratch.folder().resolve("forgetting"), site);
        Forgetting.run(settings, site, report);
    }

    private Idle idle(String name) {
        Terminal.say("Starting a server for those who say nothing");
        // About ten conversations for an agent, as in life.
        int agents = Math.max(settings.agents(), Math.ceilDiv(settings.chats(), 10));
        ServerProcess server = scratch.start(name, "--bench.agents=" + agents);
        return new Idle(settings, server.await(READY_SECONDS), new ProcessUse(server.pid()));
    }

    private String agents() {
        return "--bench.agents=" + settings.agents();
    }

    private static String name(int messages) {
        return "with-" + messages;
    }
}
