package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Purpose;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class ErasureLedgerStoreTest {
    private static final Address ADDRESS = Address.email("per@example.no");

    private final SettableClock clock = new SettableClock();
    private final VaultDatabase database = new VaultDatabase();
    private final AccountId account = AccountId.random();
    private final ContactId contact = ContactId.random();
    private final KeyScope person = KeyScope.of(account, contact);
    private final KeyScope dialogue = KeyScope.of(account, ConversationId.random());

    @TempDir
    private Path folder;

    private VaultNode node;

    @BeforeEach
    void start() {
        node = started();
        node.vault.create(List.of(person, dialogue));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private VaultNode started() {
        return new VaultNode(database, folder.resolve("keyring"), clock);
    }

    @Test
    @DisplayName("P32: an erasure destroys the keys and the address, and is noted")
    void destroysKeysAndNotesIt() {
        byte[] sealed = node.vault.seal(Purpose.DELIVER, dialogue, VaultContract.CELL, "Hei");
        node.index.add(account, contact, ADDRESS);
        UUID erasure = UUID.randomUUID();

        LedgerEntry entry = node.ledger.erase(account, erasure, Set.of(person, dialogue));

        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> node.vault.open(Purpose.DELIVER, dialogue, VaultContract.CELL, sealed));
        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> started().vault.open(Purpose.DELIVER, dialogue, VaultContract.CELL, sealed));
        assertThat(node.index.contacts(account, ADDRESS)).isEmpty();
        assertThat(node.evictions.told).contains(person, dialogue);
        assertThat(entry.position()).isEqualTo(1);
        assertThat(node.ledger.entries(account, 0, 10)).containsExactly(entry);
        assertThat(node.ledger.accounts()).containsExactly(account);
    }

    @Test
    void notesAnErasureOnceHoweverOftenItIsAsked() {
        UUID erasure = UUID.randomUUID();
        LedgerEntry first = node.ledger.erase(account, erasure, Set.of(dialogue));

        assertThat(node.ledger.erase(account, erasure, Set.of(dialogue))).isEqualTo(first);
        assertThat(node.ledger.entries(account, 0, 10)).hasSize(1);
    }

    @Test
    void destroysAgainWhatARestoreHasBroughtBack() {
        UUID erasure = UUID.randomUUID();
        node.ledger.erase(account, erasure, Set.of(dialogue));
        node.vault.create(List.of(dialogue));

        node.ledger.erase(account, erasure, Set.of(dialogue));

        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> node.vault.seal(Purpose.DELIVER, dialogue, VaultContract.CELL, "Hei"));
    }

    @Test
    void givesEachOfManyAtOnceAPositionOfItsOwn() {
        VaultNode other = started();
        Stream.generate(UUID::randomUUID)
                .limit(12)
                .map(erasure -> CompletableFuture.runAsync(() -> (erasure.hashCode() % 2 == 0 ? node : other)
                        .ledger.erase(account, erasure, Set.of(KeyScope.of(account, ConversationId.random())))))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(node.ledger.entries(account, 0, 100))
                .extracting(LedgerEntry::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
        assertThatCode(this::started).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("P32: a vault from before an erasure is refused")
    void refusesAVaultThatIsOlderThanTheAnchor() {
        node.ledger.erase(account, UUID.randomUUID(), Set.of(person));
        node.ledger.erase(account, UUID.randomUUID(), Set.of(dialogue));
        database.superuser()
                .sql("delete from erasure_ledger where position = 2")
                .update();

        assertThatExceptionOfType(KeyringFault.class)
                .isThrownBy(this::started)
                .withMessageContaining("older than an erasure")
                .withMessageContaining("Restore the newest copy of the vault");
    }

    @Test
    void refusesALedgerThatWasChanged() {
        node.ledger.erase(account, UUID.randomUUID(), Set.of(person));
        node.ledger.erase(account, UUID.randomUUID(), Set.of(dialogue));
        database.superuser()
                .sql("update erasure_ledger set erased_at = erased_at - interval '1 day' where position = 1")
                .update();

        assertThatExceptionOfType(KeyringFault.class)
                .isThrownBy(this::started)
                .withMessageContaining("broken at entry 1");
    }

    @Test
    void letsTheServerChangeNoEntry() {
        node.ledger.erase(account, UUID.randomUUID(), Set.of(person));

        Stream.of("update erasure_ledger set position = 7", "delete from erasure_ledger")
                .forEach(sql -> assertThatExceptionOfType(DataAccessException.class)
                        .isThrownBy(() -> new VaultStatements(database.app()).run(account, sql, java.util.Map.of())));
    }

    @Test
    void refusesAnAnchorThatIsNotWhole() throws IOException {
        node.ledger.erase(account, UUID.randomUUID(), Set.of(person));
        Files.writeString(folder.resolve("keyring/ledger/" + account), "half");

        assertThatExceptionOfType(KeyringFault.class).isThrownBy(this::started);
    }
}
