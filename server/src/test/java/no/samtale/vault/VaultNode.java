package no.samtale.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import no.samtale.platform.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault as one server has it, put together by hand: several of them may share a database and a keyring. */
final class VaultNode {
    static final Duration KEPT = Duration.ofDays(7);

    /** Lets every purpose through, and none through a restriction but the person's own rights. */
    static final PurposeGate OPEN_GATE = (purpose, scope, cell, restricted) -> {
        if (restricted && purpose != Purpose.RIGHTS) {
            throw new SubjectRestricted();
        }
    };

    final FolderKeyring keyring;
    final KekStore kekStore;
    final KeyScopeStore scopeStore;
    final KeyLeases leases;
    final SealingVault vault;
    final SealedIdentityIndex index;
    final ChainedLedger ledger;
    final EpochStore epochStore;
    final WrapAnew wrapAnew;
    final KeyEncryptionKeys keks;
    final RecordedEvictions evictions = new RecordedEvictions();

    private final Clock clock;

    VaultNode(VaultDatabase database, Path keyringFolder, Clock clock) {
        this.clock = clock;
        keyring = new FolderKeyring(keyringFolder);
        kekStore = new KekStore(JdbcClient.create(database.app()));
        RootKey installation = new KeyringCheck(keyring, kekStore, clock).run();
        keks = new KeyEncryptionKeys(keyring, kekStore, clock);
        var statements = new VaultStatements(database.app());
        scopeStore = new KeyScopeStore(statements);
        leases = new KeyLeases(clock, VaultProperties.LEASE, 1_000);
        vault = new SealingVault(scopeStore, keks, leases, evictions, OPEN_GATE, clock);
        index = new SealedIdentityIndex(installation, keks, new IdentityStore(statements));
        epochStore = new EpochStore(JdbcClient.create(database.app()));
        wrapAnew = new WrapAnew(scopeStore, index, keks);
        var ledgerStore = new LedgerStore(statements);
        new LedgerCheck(keyring, ledgerStore).run();
        ledger = new ChainedLedger(ledgerStore, vault, index, keyring, kekStore, KEPT, clock);
    }

    /** The turning of epochs as this node does it. */
    TurnEpochs epochs() {
        return epochs(wrapAnew, keyring);
    }

    /** With steps that a test puts in the place of the real ones. */
    TurnEpochs epochs(WrapAnew anew, Keyring ring) {
        return new TurnEpochs(epochStore, anew, ring, KEPT, clock);
    }

    /** What the other nodes would have been told. */
    static final class RecordedEvictions implements KeyEvictions {
        final List<KeyScope> told = new ArrayList<>();
        Consumer<Collection<KeyScope>> listener = scopes -> {};

        @Override
        public void tell(Collection<KeyScope> destroyed) {
            told.addAll(destroyed);
        }

        @Override
        public void listen(Consumer<Collection<KeyScope>> evict) {
            listener = evict;
        }
    }
}
