package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyLeasesTest {
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final SettableClock clock = new SettableClock();
    private final KeyLeases leases = new KeyLeases(clock, LEASE, 10);
    private final DataKey key = new DataKey(new RawAesGcm(new byte[Primitives.AES_256_BYTES]), false);
    private final KeyScope scope = scope();

    @BeforeEach
    void holdTheClock() {
        clock.holdAt(Instant.parse("2026-11-22T10:00:00Z"));
    }

    @Test
    void givesAKeyUntilItsLeaseEnds() {
        keep(scope);

        clock.advance(LEASE.minusMillis(1));
        assertThat(leases.find(scope)).isSameAs(key);
        clock.advance(Duration.ofMillis(1));
        assertThat(leases.find(scope)).isNull();
    }

    @Test
    void isNotMovedToALongerLeaseByUse() {
        keep(scope);
        for (int second = 0; second < LEASE.toSeconds(); second++) {
            assertThat(leases.find(scope)).isSameAs(key);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(leases.find(scope)).isNull();
    }

    @Test
    void countsTheLeaseFromWhenTheKeyWasAskedFor() {
        KeyLeases.Ticket ticket = leases.ticket();
        clock.advance(Duration.ofSeconds(20)); // A slow answer.
        leases.keep(Map.of(scope, key), ticket);

        clock.advance(Duration.ofSeconds(40));
        assertThat(leases.find(scope)).isNull();
    }

    @Test
    void endsALeaseRatherThanLengthenItWhenTheClockIsSetBack() {
        keep(scope);
        clock.advance(Duration.ofHours(-1));
        assertThat(leases.find(scope)).isNull();
    }

    @Test
    void forgetsAnEvictedKey() {
        KeyScope other = scope();
        keep(scope);
        keep(other);

        leases.evict(List.of(scope));

        assertThat(leases.find(scope)).isNull();
        assertThat(leases.find(other)).isSameAs(key);
    }

    @Test
    void keepsNoKeyThatWasAskedForBeforeAnEviction() {
        KeyLeases.Ticket ticket = leases.ticket();
        leases.evict(List.of(scope));
        leases.keep(Map.of(scope, key), ticket);

        assertThat(leases.find(scope)).isNull();
    }

    @Test
    void holdsNoMoreThanItsLimitAndTheNewest() {
        List<KeyScope> scopes =
                IntStream.range(0, 25).mapToObj(number -> scope()).toList();
        scopes.forEach(this::keep);

        assertThat(leases.size()).isEqualTo(10);
        assertThat(scopes.subList(15, 25))
                .allSatisfy(kept -> assertThat(leases.find(kept)).isSameAs(key));
    }

    @Test
    void hasEndedLeasesOutOfMemory() {
        keep(scope);
        clock.advance(LEASE);
        leases.trim();
        assertThat(leases.size()).isZero();
    }

    @Test
    void holdsARenewedKeyWhenItsFirstLeaseEnds() {
        keep(scope);
        clock.advance(Duration.ofSeconds(30));
        keep(scope);
        clock.advance(Duration.ofSeconds(30));
        leases.trim();

        assertThat(leases.find(scope)).isSameAs(key);
    }

    private void keep(KeyScope kept) {
        leases.keep(Map.of(kept, key), leases.ticket());
    }

    private static KeyScope scope() {
        return KeyScope.of(AccountId.random(), ConversationId.random());
    }
}
