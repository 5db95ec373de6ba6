package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import no.samtale.acceptance.LoadedVisitor.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The server dies at random moments under load, in half of the rounds together with both database clusters. */
class KilledServerIT {
    /** {@code -Dsamtale.deaths=20} for more than a gate has time for. */
    private static final int ROUNDS = Integer.getInteger("samtale.deaths", 8);

    private static final int VISITORS = 8;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void losesNoAcknowledgedMessageAndStoresNoneTwice() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int port = ServerProcess.freePorts();
        String[] options = {"--samtale.webchat.new-conversations=1000"};
        ServerProcess server = ServerProcess.start(folder.resolve("data"), port, options);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            TestCompany company = TestCompany.setUp(
                    server, "Åse Vik", "ase@example.no", "et langt passord", "https://www.example.no");
            List<LoadedVisitor> visitors = IntStream.range(0, VISITORS)
                    .mapToObj(i -> new LoadedVisitor(new Http(port), company.entrypoint()))
                    .toList();
            List<Future<?>> writing =
                    visitors.stream().<Future<?>>map(threads::submit).toList();
            for (int round = 0; round < ROUNDS; round++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200 + random.nextInt(1_500)));
                if (round % 2 == 0) {
                    server.kill();
                } else {
                    server.killWithClusters();
                }
                server = server.again(options);
                System.out.printf("round %d of %d, seed %d%n", round + 1, ROUNDS, seed);
            }
            visitors.forEach(LoadedVisitor::stop);
            for (Future<?> one : writing) {
                one.get(2, TimeUnit.MINUTES);
            }
            long all = 0;
            for (LoadedVisitor visitor : visitors) {
                assertThat(visitor.hasStarted()).isTrue();
                all += compare(visitor);
            }
            System.out.printf("%d messages acknowledged over %d deaths: none lost, none twice%n", all, ROUNDS);
            assertThat(all).isGreaterThan(VISITORS * (long) ROUNDS);
        } finally {
            server.close();
        }
    }

    private static long compare(LoadedVisitor visitor) throws IOException {
        List<Stored> stored = visitor.stored();
        assertThat(stored).doesNotHaveDuplicates();
        visitor.acknowledged()
                .forEach((id, seq) ->
                        assertThat(stored.get(Math.toIntExact(seq) - 1).id()).isEqualTo(id));
        // Beside them stands what the system says, as that somebody has waited long.
        List<UUID> own = stored.stream().filter(Stored::own).map(Stored::id).toList();
        assertThat(own).containsExactlyElementsOf(visitor.acknowledged().keySet());
        return own.size();
    }
}
