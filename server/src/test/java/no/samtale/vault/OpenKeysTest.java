package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenKeysTest {
    private final Map<KeyScope, DataKey> stored = new ConcurrentHashMap<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final KeyLeases leases = new KeyLeases(Clock.systemUTC(), Duration.ofSeconds(60), 1_000);
    private final OpenKeys keys = new OpenKeys(leases, this::fetch);
    private final KeyScope scope = scope();

    @Test
    void fetchesAKeyOnceForAllWhoMissItAtOnce() throws Exception {
        stored.put(scope, key());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<DataKey>> all = new ArrayList<>();
            all.add(executor.submit(() -> keys.get(scope)));
            asked.await();
            for (int i = 0; i < 99; i++) {
                all.add(executor.submit(() -> keys.get(scope)));
            }
            answered.countDown();
            for (Future<DataKey> each : all) {
                assertThat(each.get()).isSameAs(stored.get(scope));
            }
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void neverRemembersThatAKeyWasNotThere() {
        answered.countDown();
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> keys.get(scope));
        stored.put(scope, key());
        assertThat(keys.get(scope)).isSameAs(stored.get(scope));
    }

    @Test
    void givesNoKeyToWhoeverAsksAfterItsEvictionThoughItIsJustBeingFetched() throws Exception {
        stored.put(scope, key());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<DataKey> before = executor.submit(() -> keys.get(scope));
            asked.await(); // It has read the key, and has not come back yet.
            stored.remove(scope);
            keys.evict(List.of(scope));
            Future<DataKey> after = executor.submit(() -> keys.get(scope));
            answered.countDown();

            assertThat(before.get()).isNotNull();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(after::get)
                    .withCauseInstanceOf(KeyDestroyed.class);
        }
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> keys.get(scope));
    }

    @Test
    void givesAKeyThatWasJustMadeThoughItWasBeingMissed() throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<DataKey> before = executor.submit(() -> keys.get(scope));
            asked.await();
            KeyLeases.Ticket ticket = leases.ticket();
            stored.put(scope, key());
            leases.evict(List.of(scope())); // Of no concern, but the made key is not kept on its ticket.
            keys.add(Map.of(scope, stored.get(scope)), ticket);
            Future<DataKey> after = executor.submit(() -> keys.get(scope));
            assertThat(after.get()).isSameAs(stored.get(scope));
            answered.countDown();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(before::get)
                    .withCauseInstanceOf(KeyDestroyed.class);
        }
    }

    @Test
    void failsAllWhoWaitAndTriesAnewAfterwards() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        OpenKeys failing = new OpenKeys(leases, wanted -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
            return wanted.stream().collect(Collectors.toMap(each -> each, each -> key()));
        });
        assertThatIllegalStateException().isThrownBy(() -> failing.get(scope));
        assertThat(failing.get(scope)).isNotNull();
    }

    // The first fetch reads, tells that it has, and waits; those that follow do not wait.
    private Map<KeyScope, DataKey> fetch(Set<KeyScope> wanted) {
        boolean first = fetches.incrementAndGet() == 1;
        Map<KeyScope, DataKey> found =
                wanted.stream().filter(stored::containsKey).collect(Collectors.toMap(each -> each, stored::get));
        if (first) {
            asked.countDown();
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    private static DataKey key() {
        return new DataKey(new RawAesGcm(new byte[Primitives.AES_256_BYTES]), false);
    }

    private static KeyScope scope() {
        return KeyScope.of(AccountId.random(), ConversationId.random());
    }
}
