package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Purpose;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class UnknownScopeSweepStoreTest {
    private static final Cell CELL = VaultContract.CELL;
    private static final Duration MORE_THAN_AN_HOUR = Duration.ofMinutes(61);

    private final SettableClock clock = new SettableClock();
    private final VaultDatabase database = new VaultDatabase();
    private final AccountId account = AccountId.random();
    private final Main conversations = new Main(KeyScope.Kind.CONVERSATION);
    private final Main contacts = new Main(KeyScope.Kind.CONTACT);
    private final Main agents = new Main(KeyScope.Kind.AGENT);
    private VaultNode node;

    @BeforeEach
    void start(@TempDir Path folder) {
        node = new VaultNode(database, folder.resolve("keyring"), clock);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void removesWhatMainHasNotKnownForAnHour() {
        KeyScope known = created(KeyScope.of(account, ConversationId.random()));
        KeyScope unknown = created(KeyScope.of(account, ConversationId.random()));
        conversations.ids.add(known.id());
        clock.advance(MORE_THAN_AN_HOUR);

        assertThat(sweep()).isEqualTo(1);

        assertGone(unknown);
        assertThere(known);
        assertThat(node.evictions.told).containsExactly(unknown);
    }

    @Test
    void removesNothingYoungerThanAnHour() {
        KeyScope scope = created(KeyScope.of(account, ConversationId.random()));
        clock.advance(Duration.ofMinutes(59));

        assertThat(sweep()).isZero();

        assertThere(scope);
        assertThat(conversations.asked).isEmpty();
    }

    @Test
    void takesAScopeThatIsCreatedAgainForNew() {
        KeyScope scope = created(KeyScope.of(account, ConversationId.random()));
        clock.advance(MORE_THAN_AN_HOUR);
        node.vault.create(List.of(scope));

        assertThat(sweep()).isZero();

        assertThere(scope);
    }

    @Test
    void removesNothingThatIsCreatedAgainWhileMainIsBeingAsked() {
        KeyScope scope = created(KeyScope.of(account, ConversationId.random()));
        clock.advance(MORE_THAN_AN_HOUR);
        conversations.meanwhile = () -> node.vault.create(List.of(scope));

        assertThat(sweep()).isZero();

        assertThere(scope);
    }

    @Test
    void neverAgainAsksForWhatWasOnceKnown() {
        KeyScope scope = created(KeyScope.of(account, ConversationId.random()));
        conversations.ids.add(scope.id());
        clock.advance(MORE_THAN_AN_HOUR);
        sweep();
        conversations.ids.clear(); // As with another main database, or one restored from long ago.
        conversations.asked.clear();
        clock.advance(Duration.ofDays(1));

        assertThat(sweep()).isZero();

        assertThere(scope);
        assertThat(conversations.asked).isEmpty();
    }

    @Test
    void goesThroughAllInChunks() {
        List<KeyScope> scopes = Stream.generate(() -> KeyScope.of(account, ConversationId.random()))
                .limit(1_200)
                .toList();
        node.vault.create(scopes);
        scopes.subList(0, 700).forEach(scope -> conversations.ids.add(scope.id()));
        clock.advance(MORE_THAN_AN_HOUR);

        assertThat(sweep()).isEqualTo(500);

        assertThat(conversations.asked).hasSize(3).allSatisfy(ids -> assertThat(ids)
                .hasSizeLessThanOrEqualTo(500));
        assertThere(scopes.getFirst());
        assertGone(scopes.getLast());
    }

    @Test
    void removesAnAccountsScopesByThatAccountsMainAlone() {
        AccountId other = AccountId.random();
        KeyScope scope = created(KeyScope.of(other, ConversationId.random()));
        clock.advance(MORE_THAN_AN_HOUR);
        assertThat(sweep()).isEqualTo(1);
        assertThat(conversations.accounts).containsExactly(other);
        assertGone(scope);
    }

    @Test
    void removesTheAddressesOfUnknownContactsAndAgents() {
        ContactId contact = ContactId.random();
        AgentId agent = AgentId.random();
        Address address = Address.email("kari@example.no");
        created(KeyScope.of(account, contact));
        created(KeyScope.of(account, agent));
        node.index.add(account, contact, address);
        node.index.add(account, agent, address);
        clock.advance(MORE_THAN_AN_HOUR);

        assertThat(sweep()).isEqualTo(2);

        assertThat(node.index.contacts(account, address)).isEmpty();
        assertThat(node.index.agents(address)).isEmpty();
    }

    @Test
    void leavesKindsThatNobodyAnswersFor() {
        KeyScope scope = created(KeyScope.of(account, ContactId.random()));
        clock.advance(MORE_THAN_AN_HOUR);

        assertThat(sweep(conversations)).isZero();

        assertThere(scope);
    }

    @Test
    void removesNothingWhenMainCannotBeAsked() {
        KeyScope scope = created(KeyScope.of(account, ConversationId.random()));
        clock.advance(MORE_THAN_AN_HOUR);
        conversations.meanwhile = () -> {
            throw new IllegalStateException("main is away");
        };

        assertThatIllegalStateException().isThrownBy(this::sweep);

        assertThere(scope);
    }

    private int sweep() {
        return sweep(conversations, contacts, agents);
    }

    private int sweep(KnownScopes... main) {
        return new UnknownScopeSweep(
                        new KekStore(JdbcClient.create(database.app())),
                        node.scopeStore,
                        node.vault,
                        node.index,
                        List.of(main),
                        clock)
                .sweep();
    }

    private KeyScope created(KeyScope scope) {
        node.vault.create(List.of(scope));
        return scope;
    }

    private void assertThere(KeyScope scope) {
        clock.advance(VaultProperties.LEASE);
        assertThatCode(() -> node.vault.seal(Purpose.DELIVER, scope, CELL, "hei"))
                .doesNotThrowAnyException();
    }

    private void assertGone(KeyScope scope) {
        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> node.vault.seal(Purpose.DELIVER, scope, CELL, "hei"));
    }

    /** A main database that knows some ids. */
    private static final class Main implements KnownScopes {
        private final KeyScope.Kind kind;
        private final Set<UUID> ids = new HashSet<>();
        private final List<Set<UUID>> asked = new ArrayList<>();
        private final List<AccountId> accounts = new ArrayList<>();
        private Runnable meanwhile = () -> {};

        Main(KeyScope.Kind kind) {
            this.kind = kind;
        }

        @Override
        public KeyScope.Kind kind() {
            return kind;
        }

        @Override
        public Set<UUID> known(AccountId account, Set<UUID> wanted) {
            asked.add(wanted);
            accounts.add(account);
            meanwhile.run();
            Set<UUID> known = new HashSet<>(wanted);
            known.retainAll(ids);
            return known;
        }
    }
}
