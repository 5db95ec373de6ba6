package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.springframework.util.FileSystemUtils;

/** How a key-encryption key ends under which something was erased. */
class KeyEpochsStoreTest {
    private static final Cell CELL = VaultContract.CELL;
    private static final Address ERASED = Address.email("slettet@example.no");
    private static final Address KEPT = Address.email("beholdt@example.no");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int SCOPES = 40;

    private final SettableClock clock = new SettableClock();
    private final VaultDatabase database = new VaultDatabase();
    private final AccountId account = AccountId.random();
    private final ContactId contact = ContactId.random();
    private final ContactId other = ContactId.random();
    private final KeyScope person = KeyScope.of(account, contact);
    private final List<KeyScope> others = IntStream.range(0, SCOPES)
            .mapToObj(number -> KeyScope.of(account, ConversationId.random()))
            .toList();

    @TempDir
    private Path folder;

    private VaultNode node;
    private List<byte[]> sealed = List.of();

    @BeforeEach
    void keep() {
        clock.holdAt(NOON);
        node = started();
        node.vault.create(Stream.concat(Stream.of(person), others.stream()).toList());
        sealed = others.stream()
                .map(scope -> node.vault.seal(Purpose.DELIVER, scope, CELL, "Hei " + scope.id()))
                .toList();
        node.index.add(account, contact, ERASED);
        node.index.add(account, other, KEPT);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private VaultNode started() {
        return new VaultNode(database, folder.resolve("keyring"), clock);
    }

    private void erase() {
        node.ledger.erase(account, UUID.randomUUID(), Set.of(person));
    }

    private void turn() {
        node.epochs().turn();
    }

    private void requireTheOthersWhole() {
        requireTheOthersOpen();
        assertThat(started().index.contacts(account, ERASED)).isEmpty();
    }

    private void requireTheOthersOpen() {
        VaultNode fresh = started();
        for (int i = 0; i < others.size(); i++) {
            assertThat(fresh.vault.open(Purpose.DELIVER, others.get(i), CELL, sealed.get(i)))
                    .isEqualTo("Hei " + others.get(i).id());
        }
        assertThat(fresh.index.contacts(account, KEPT)).containsExactly(other);
    }

    @Test
    @DisplayName("P32 a day after an erasure the keys that it touched have ended, and no others")
    void endsTheKeysUnderWhichSomethingWasErased() {
        erase();
        turn();
        assertThat(ended()).as("the day has not ended").isEmpty();

        clock.advance(Duration.ofDays(1));
        turn();

        assertThat(ended())
                .containsExactlyInAnyOrder(KekId.forScope(person, at(NOON)), KekId.forIndex(account, at(NOON)));
        assertThat(wrappedByEnded()).isZero();
        assertThat(keys("2026-11-22")).as("kept as long as copies of the vault").contains("index");
        requireTheOthersWhole();
    }

    @Test
    @DisplayName("P32 when the last copy of the vault that it opens has gone, the key is destroyed")
    void destroysWhatHasEnded() {
        erase();
        clock.advance(Duration.ofDays(1));
        List<String> before = keys("2026-11-22");
        turn();
        clock.advance(VaultNode.KEPT.minusMinutes(1));
        turn();
        assertThat(keys("2026-11-22")).containsExactlyInAnyOrderElementsOf(before);

        clock.advance(Duration.ofMinutes(1));
        turn();

        assertThat(keys("2026-11-22")).doesNotContain("index").hasSize(before.size() - 2);
        assertThat(destroyed()).isEqualTo(ended());
        requireTheOthersWhole();
    }

    @Test
    @DisplayName(
            "P32 an old copy of the vault, with every key that is left, opens nothing of the erased and confirms no address")
    void opensNothingFromAnOldCopy() {
        byte[] text = node.vault.seal(Purpose.DELIVER, person, CELL, "Jeg heter Per");
        String wrapped = one("select encode(wrapped, 'hex') from key_scope where scope_id = '" + person.id() + "'");
        int entries = count("select count(*) from identity_entry");
        assertThat(entries).isEqualTo(2);
        database.superuser()
                .sql("create table old_scope as select * from key_scope")
                .update();
        database.superuser()
                .sql("create table old_entry as select * from identity_entry")
                .update();
        erase();
        clock.advance(Duration.ofDays(1));
        turn();

        // Within the time that copies are kept, a copy opens: so the key it is that makes the difference.
        bringBack();
        assertThat(started().vault.open(Purpose.DELIVER, person, CELL, text)).isEqualTo("Jeg heter Per");
        erase();

        // What was brought back under ended keys is taken over, and their waiting begins again.
        clock.advance(Duration.ofDays(8));
        turn();
        clock.advance(VaultNode.KEPT);
        turn();
        bringBack();
        VaultNode fresh = started();
        assertThat(wrapped).isNotEmpty();
        assertThatExceptionOfType(KeyringFault.class)
                .isThrownBy(() -> fresh.vault.open(Purpose.DELIVER, person, CELL, text))
                .withMessageContaining("lacks the key");
        assertThat(fresh.index.contacts(account, ERASED)).isEmpty();
    }

    private void bringBack() {
        database.superuser()
                .sql("insert into key_scope select * from old_scope where scope_id = ? on conflict do nothing")
                .param(person.id())
                .update();
        database.superuser()
                .sql("insert into identity_entry select * from old_entry on conflict do nothing")
                .update();
    }

    @Test
    void wrapsNothingAnewWhereNothingWasErased() {
        clock.advance(Duration.ofDays(1));
        turn();
        clock.advance(Duration.ofDays(30));
        turn();

        assertThat(ended()).isEmpty();
        assertThat(count("select count(distinct epoch) from key_scope")).isOne();
        requireTheOthersOpen();
    }

    @Test
    void waitsUntilWhatWasBegunYesterdayIsStored() {
        erase();
        clock.holdAt(Instant.parse("2026-11-23T00:04:59Z"));
        turn();
        assertThat(ended()).isEmpty();

        clock.holdAt(Instant.parse("2026-11-23T00:05:00Z"));
        turn();
        assertThat(ended()).isNotEmpty();
    }

    @Test
    void goesOnWhereItWasKilledBetweenTheScopes() {
        erase();
        clock.advance(Duration.ofDays(1));
        var killed = new WrapAnew(node.scopeStore, node.index, node.keks) {
            @Override
            int all(KekId old) {
                if (old.bucket() == KekId.INDEX) {
                    throw new IllegalStateException("killed");
                }
                return super.all(old);
            }
        };
        node.epochs(killed, node.keyring).turn();
        assertThat(ended()).hasSize(1);

        started().epochs().turn();

        assertThat(ended()).hasSize(2);
        requireTheOthersWhole();
    }

    @Test
    void goesOnWhereItWasKilledBetweenTheWrappingAndTheNoteOfIt() {
        erase();
        clock.advance(Duration.ofDays(1));
        var killed = new WrapAnew(node.scopeStore, node.index, node.keks) {
            @Override
            int all(KekId old) {
                super.all(old);
                throw new IllegalStateException("killed");
            }
        };
        node.epochs(killed, node.keyring).turn();
        assertThat(ended()).isEmpty();
        requireTheOthersWhole();

        started().epochs().turn();

        assertThat(ended()).hasSize(2);
        requireTheOthersWhole();
    }

    @Test
    void goesOnWhereItWasKilledBetweenTheKeysDestructionAndTheNoteOfIt() {
        erase();
        clock.advance(Duration.ofDays(1));
        turn();
        clock.advance(VaultNode.KEPT);
        List<String> before = keys("2026-11-22");
        assertThatIllegalStateException()
                .isThrownBy(() -> node.epochs(node.wrapAnew, new KilledAfterDestruction(node.keyring))
                        .turn());
        assertThat(destroyed()).isEmpty();
        assertThat(keys("2026-11-22")).hasSize(before.size() - 1);

        assertThatCode(this::started).as("a key that has ended may be missing").doesNotThrowAnyException();
        started().epochs().turn();

        assertThat(destroyed()).hasSize(2);
        requireTheOthersWhole();
    }

    @Test
    void canBeDoneOnSeveralNodesAtOnce() {
        erase();
        VaultNode second = started();
        clock.advance(Duration.ofDays(1));
        Stream.of(node, second, node, second).parallel().forEach(each -> each.epochs()
                .turn());
        clock.advance(VaultNode.KEPT);
        Stream.of(node, second, node, second).parallel().forEach(each -> each.epochs()
                .turn());

        assertThat(destroyed()).hasSize(2);
        requireTheOthersWhole();
    }

    @Test
    void takesOverWhatCameUnderAnEndedKey() {
        erase();
        clock.advance(Duration.ofDays(1));
        turn();
        KeyScope late = sameBucket();
        clock.holdAt(NOON);
        VaultNode slow = started();
        slow.vault.create(List.of(late));
        byte[] text = slow.vault.seal(Purpose.DELIVER, late, CELL, "sent");
        clock.holdAt(NOON.plus(Duration.ofDays(9)));
        turn();
        assertThat(wrappedByEnded()).isZero();
        assertThat(started().vault.open(Purpose.DELIVER, late, CELL, text)).isEqualTo("sent");
        assertThat(destroyed()).as("its waiting begins again").noneMatch(kek -> kek.bucket() != KekId.INDEX);
    }

    private KeyScope sameBucket() {
        return Stream.generate(() -> KeyScope.of(account, ConversationId.random()))
                .filter(scope -> KekId.forScope(scope, clock).bucket()
                        == KekId.forScope(person, clock).bucket())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void destroysAgainWhatAnOldCopyOfTheKeyringBringsBack() throws IOException {
        erase();
        FileSystemUtils.copyRecursively(folder.resolve("keyring/keys"), folder.resolve("old"));
        clock.advance(Duration.ofDays(1));
        turn();
        clock.advance(VaultNode.KEPT);
        turn();
        FileSystemUtils.copyRecursively(folder.resolve("old"), folder.resolve("keyring/keys"));
        assertThat(keys("2026-11-22")).contains("index");

        clock.advance(Duration.ofDays(1));
        turn();

        assertThat(keys("2026-11-22")).doesNotContain("index");
    }

    @Test
    void findsAndErasesAnAddressThatIsBeingMoved() {
        erase();
        clock.advance(Duration.ofDays(1));
        turn();

        assertThat(node.index.contacts(account, KEPT)).containsExactly(other);
        node.index.remove(account, other);
        assertThat(count("select count(*) from identity_entry")).isZero();
    }

    @Test
    void forgetsTheKeysOfPastDays() {
        node.keks.trim();
        requireTheOthersOpen();
        clock.advance(Duration.ofDays(1));
        node.keks.trim();
        assertThat(node.vault.open(Purpose.DELIVER, others.getFirst(), CELL, sealed.getFirst()))
                .startsWith("Hei");
    }

    @Test
    void saysFromWhichDayNothingBringsItBack() {
        LedgerEntry entry = node.ledger.erase(account, UUID.randomUUID(), Set.of(person));

        assertThat(node.ledger.unrecoverableFrom(entry)).isEqualTo(LocalDate.parse("2026-12-01"));
        assertThat(TurnEpochs.unrecoverableFrom(NOON, Duration.ZERO)).isEqualTo(LocalDate.parse("2026-11-24"));
    }

    private List<KekId> ended() {
        return keks("ended_at is not null");
    }

    private List<KekId> destroyed() {
        return keks("destroyed_at is not null");
    }

    private List<KekId> keks(String where) {
        return database.superuser()
                .sql("select epoch, bucket from key_encryption_key where " + where + " order by epoch, bucket")
                .query((row, number) -> new KekId(account, row.getInt("epoch"), row.getInt("bucket")))
                .list();
    }

    private int wrappedByEnded() {
        return count("""
                select count(*) from key_encryption_key
                    join (select account_id, epoch, bucket from key_scope
                        union all select account_id, epoch, bucket from identity_entry) as used
                    using (account_id, epoch, bucket)
                where ended_at is not null
                """);
    }

    private int count(String sql) {
        return database.superuser().sql(sql).query(Integer.class).single();
    }

    private String one(String sql) {
        return database.superuser().sql(sql).query(String.class).single();
    }

    /** The names of the account's keys of a day, as they lie in the keyring. */
    private List<String> keys(String day) {
        try (Stream<Path> files = Files.list(folder.resolve("keyring/keys/" + account + "/" + day))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static SettableClock at(Instant instant) {
        SettableClock clock = new SettableClock();
        clock.holdAt(instant);
        return clock;
    }

    /** Ends with the process after the first key that it destroys. */
    private record KilledAfterDestruction(Keyring keyring) implements Keyring {
        @Override
        public boolean destroy(String name) {
            keyring.destroy(name);
            throw new IllegalStateException("killed");
        }

        @Override
        public String place() {
            return keyring.place();
        }

        @Override
        public boolean isEmpty() {
            return keyring.isEmpty();
        }

        @Override
        public Optional<RootKey> find(String name) {
            return keyring.find(name);
        }

        @Override
        public RootKey findOrMake(String name) {
            return keyring.findOrMake(name);
        }

        @Override
        public void anchor(LedgerAnchor anchor) {
            keyring.anchor(anchor);
        }

        @Override
        public List<LedgerAnchor> anchors() {
            return keyring.anchors();
        }
    }
}
