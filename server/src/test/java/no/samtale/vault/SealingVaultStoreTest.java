package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Purpose;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealingVaultStoreTest implements VaultContract {
    private static final Duration ALMOST_A_LEASE = VaultProperties.LEASE.minusSeconds(1);

    private final SettableClock clock = new SettableClock();
    private final VaultDatabase database = new VaultDatabase();
    private VaultNode node;
    private VaultNode otherNode;

    @BeforeAll
    void start(@TempDir Path folder) {
        node = new VaultNode(database, folder.resolve("keyring"), clock);
        otherNode = new VaultNode(database, folder.resolve("keyring"), clock);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Override
    public Vault vault() {
        return node.vault;
    }

    @Test
    void createsManyScopesInOneRoundTrip() {
        AccountId account = AccountId.random();
        node.vault.create(conversations(account, 200)); // Makes the day's sixteen keys.
        List<KeyScope> scopes = conversations(account, 100);

        int sent = database.app().during(() -> node.vault.create(scopes));

        assertThat(sent).isEqualTo(1);
        assertThat(database.app()
                        .during(() -> scopes.forEach(scope -> node.vault.seal(Purpose.DELIVER, scope, CELL, "hei"))))
                .isZero();
    }

    @Test
    void warmsManyScopesInOneRoundTrip() {
        List<KeyScope> scopes = conversations(AccountId.random(), 100);
        node.vault.create(scopes);
        List<byte[]> sealed = scopes.stream()
                .map(scope -> node.vault.seal(Purpose.DELIVER, scope, CELL, "hei"))
                .toList();

        assertThat(database.app().during(() -> otherNode.vault.warm(scopes))).isEqualTo(1);
        assertThat(database.app().during(() -> IntStream.range(0, scopes.size()).forEach(i -> assertThat(
                                otherNode.vault.open(Purpose.DELIVER, scopes.get(i), CELL, sealed.get(i)))
                        .isEqualTo("hei"))))
                .isZero();
        assertThat(database.app().during(() -> otherNode.vault.warm(scopes))).isZero();
    }

    @Test
    void asksForTheKeyAgainWhenItsLeaseHasEnded() {
        KeyScope scope = created();
        byte[] sealed = node.vault.seal(Purpose.DELIVER, scope, CELL, "hei");

        clock.advance(ALMOST_A_LEASE);
        assertThat(database.app().during(() -> node.vault.open(Purpose.DELIVER, scope, CELL, sealed)))
                .isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(database.app().during(() -> node.vault.open(Purpose.DELIVER, scope, CELL, sealed)))
                .isEqualTo(1);
    }

    @Test
    void isDoneWithAKeyDestroyedElsewhereWhenTheLeaseEnds() {
        KeyScope scope = created();
        byte[] sealed = node.vault.seal(Purpose.DELIVER, scope, CELL, "hei");

        otherNode.vault.destroy(List.of(scope));

        clock.advance(VaultProperties.LEASE);
        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> node.vault.open(Purpose.DELIVER, scope, CELL, sealed));
    }

    @Test
    void isDoneWithAKeyDestroyedElsewhereAsSoonAsItIsTold() {
        KeyScope scope = created();
        byte[] sealed = node.vault.seal(Purpose.DELIVER, scope, CELL, "hei");

        otherNode.vault.destroy(List.of(scope));
        assertThat(otherNode.evictions.told).contains(scope);
        node.evictions.listener.accept(List.of(scope));

        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> node.vault.open(Purpose.DELIVER, scope, CELL, sealed));
    }

    @Test
    void opensOnOneDayWhatWasSealedOnAnother() {
        KeyScope scope = created();
        byte[] sealed = node.vault.seal(Purpose.DELIVER, scope, CELL, "i går");

        clock.advance(Duration.ofDays(1));
        KeyScope todays = new KeyScope(
                scope.account(), KeyScope.Kind.CONTACT, ContactId.random().value());
        node.vault.create(List.of(todays));

        assertThat(node.vault.open(Purpose.DELIVER, scope, CELL, sealed)).isEqualTo("i går");
        assertThat(epochs(scope.account())).isEqualTo(2);
    }

    @Test
    void givesOneKeyToAllWhoCreateTheSameScopeAtOnce() throws Exception {
        AccountId account = AccountId.random();
        List<KeyScope> scopes = conversations(account, 50);

        List<List<byte[]>> sealed = atOnce(8, number -> {
            Vault mine = number % 2 == 0 ? node.vault : otherNode.vault;
            mine.create(number % 3 == 0 ? scopes.reversed() : scopes);
            return scopes.stream()
                    .map(scope -> mine.seal(Purpose.DELIVER, scope, CELL, "hei"))
                    .toList();
        });

        clock.advance(VaultProperties.LEASE);
        for (List<byte[]> each : sealed) {
            for (int i = 0; i < scopes.size(); i++) {
                assertThat(node.vault.open(Purpose.DELIVER, scopes.get(i), CELL, each.get(i)))
                        .isEqualTo("hei");
            }
        }
    }

    @Test
    void warmsCreatesAndDestroysAtOnceWithoutMixingKeysUp() throws Exception {
        AccountId account = AccountId.random();
        List<KeyScope> stays = conversations(account, 40);
        node.vault.create(stays);

        atOnce(8, number -> {
            for (int round = 0; round < 10; round++) {
                List<KeyScope> own = conversations(account, 5);
                node.vault.create(own);
                node.vault.warm(Stream.concat(stays.stream(), own.stream()).toList());
                own.forEach(scope -> assertThat(node.vault.open(
                                Purpose.DELIVER,
                                scope,
                                CELL,
                                node.vault.seal(Purpose.DELIVER, scope, CELL, scope.toString())))
                        .isEqualTo(scope.toString()));
                node.vault.destroy(own);
                own.forEach(scope -> assertThatExceptionOfType(KeyDestroyed.class)
                        .isThrownBy(() -> node.vault.seal(Purpose.DELIVER, scope, CELL, "hei")));
                stays.forEach(scope -> node.vault.seal(Purpose.DELIVER, scope, CELL, "hei"));
            }
            return number;
        });
    }

    @Test
    void showsAnAccountsKeysToNobodyElse() {
        KeyScope scope = created();

        assertThat(node.scopeStore.find(scope.account(), List.of(scope))).hasSize(1);
        assertThat(node.scopeStore.find(AccountId.random(), List.of(scope))).isEmpty();
        assertThat(JdbcClient.create(database.app())
                        .sql("select count(*) from key_scope")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private KeyScope created() {
        KeyScope scope = conversations(AccountId.random(), 1).getFirst();
        node.vault.create(List.of(scope));
        return scope;
    }

    private int epochs(AccountId account) {
        return database.superuser()
                .sql("select count(distinct epoch) from key_scope where account_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    private static List<KeyScope> conversations(AccountId account, int number) {
        return Stream.generate(() -> KeyScope.of(account, ConversationId.random()))
                .limit(number)
                .toList();
    }

    private static <T> List<T> atOnce(int threads, Work<T> work) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Callable<T>> all = new ArrayList<>();
            IntStream.range(0, threads).forEach(number -> all.add(() -> work.run(number)));
            List<T> results = new ArrayList<>();
            for (Future<T> result : executor.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private interface Work<T> {
        T run(int number) throws Exception;
    }
}
