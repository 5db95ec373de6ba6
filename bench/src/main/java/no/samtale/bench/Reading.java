package no.samtale.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtale.bench.site.Site;
import no.samtale.bench.socket.SocketLoop;

/** How long an agent waits for a list and for a conversation, with few messages stored and with many. */
final class Reading {
    private Reading() {}

    /** @param sites by how many messages are stored there */
    static void run(Settings settings, Map<Integer, Site> sites, Report report) {
        Map<Integer, Reader> readers = new TreeMap<>();
        try (SocketLoop sockets = new SocketLoop()) {
            sites.forEach((size, site) -> readers.put(size, new Reader(site, sockets)));
            Terminal.say("Reading, %,d times each, in turn", settings.requests());
            List<Reader> inTurn = new ArrayList<>(readers.values());
            for (int i = 0; i < settings.requests(); i++) {
                inTurn.forEach(Reader::warmUp);
            }
            for (int i = 0; i < settings.requests(); i++) {
                inTurn.forEach(Reader::read);
                inTurn = inTurn.reversed();
            }
            report.reading(readers);
        } finally {
            readers.values().forEach(Reader::close);
        }
    }
}
