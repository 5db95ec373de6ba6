package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Purpose;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Each way in which a keyring can be the wrong one, beside the ways in which it is right. */
class KeyringRefusalTest {
    private static final Cell CELL = VaultContract.CELL;

    @TempDir
    private Path parent;

    private final SettableClock clock = new SettableClock();
    private final VaultDatabase database = new VaultDatabase();
    private final KeyScope scope = KeyScope.of(AccountId.random(), ConversationId.random());
    private byte[] sealed = {};

    @BeforeEach
    void sealSomething() {
        VaultNode node = start();
        node.vault.create(List.of(scope));
        sealed = node.vault.seal(Purpose.DELIVER, scope, CELL, "hei");
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void startsWithTheKeyringThatItWasStoppedWith() {
        assertThat(start().vault.open(Purpose.DELIVER, scope, CELL, sealed)).isEqualTo("hei");
    }

    @Test
    void startsWithACopyOfTheKeyring() throws IOException {
        Path copy = parent.resolve("copy");
        FileSystemUtils.copyRecursively(folder(), copy);
        assertThat(new VaultNode(database, copy, clock).vault.open(Purpose.DELIVER, scope, CELL, sealed))
                .isEqualTo("hei");
    }

    @Test
    void startsAnewWhenBothAreNew() throws IOException {
        try (VaultDatabase other = new VaultDatabase()) {
            Path made = parent.resolve("another");
            new VaultNode(other, made, clock);
            assertThat(made.resolve(Keyring.INSTALLATION)).exists();
        }
    }

    @Test
    void goesOnWithAKeyringThatTheVaultDoesNotKnowYet() {
        // As after a crash between the making of the two, or with a lost vault.
        try (VaultDatabase empty = new VaultDatabase()) {
            assertThatCode(() -> new VaultNode(empty, folder(), clock)).doesNotThrowAnyException();
        }
    }

    @Test
    void refusesAMissingKeyring() throws IOException {
        FileSystemUtils.deleteRecursively(folder());
        assertRefused("is missing or empty");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void refusesAnEmptyKeyring() throws IOException {
        FileSystemUtils.deleteRecursively(folder());
        Files.createDirectory(folder());
        assertRefused("is missing or empty");
        assertThat(folder()).isEmptyDirectory();
    }

    @Test
    void refusesAnotherInstallationsKeyring() throws IOException {
        FileSystemUtils.deleteRecursively(folder());
        new FolderKeyring(folder()).findOrMake(Keyring.INSTALLATION);
        assertRefused("belongs to another installation");
    }

    @Test
    void refusesAKeyringWithoutTheInstallationsKey() throws IOException {
        Files.delete(folder().resolve(Keyring.INSTALLATION));
        assertRefused("lacks its file installation");
    }

    @Test
    void refusesAKeyringThatLacksOneKey() throws IOException {
        Path key = oneKey();
        Files.delete(key);
        assertRefused("lacks the key " + folder().relativize(key));
        assertThat(key).doesNotExist();
    }

    @Test
    void refusesAKeyringWithAnAlteredKey() throws IOException {
        Path key = oneKey();
        Files.writeString(key, Files.readString(key).replace("key=", "key=A"));
        assertRefused("has a damaged key " + folder().relativize(key));
    }

    @Test
    void refusesAKeyringWithATruncatedKey() throws IOException {
        Path key = oneKey();
        Files.writeString(key, Files.readString(key).substring(0, 90));
        assertRefused("has a damaged key " + folder().relativize(key));
    }

    @Test
    void refusesAKeyringWithAnotherKeyInOnesPlace() throws IOException {
        Path key = oneKey();
        Files.delete(key);
        new FolderKeyring(folder()).findOrMake(folder().relativize(key).toString());
        assertRefused("has another key in the place of");
    }

    @Test
    void refusesATruncatedInstallationKey() throws IOException {
        Files.writeString(folder().resolve(Keyring.INSTALLATION), "Samtale key");
        assertRefused("installation cannot be read whole");
    }

    @Test
    void countsTheKeysThatAreMissing() throws IOException {
        VaultNode node = start();
        node.vault.create(Stream.generate(() -> KeyScope.of(scope.account(), ConversationId.random()))
                .limit(200)
                .toList());
        FileSystemUtils.deleteRecursively(folder().resolve("keys"));
        assertRefused("(and 15 more are missing or damaged)");
    }

    @Test
    void makesNoKeyThatWasThereWhenItGoesMissingWhileRunning() throws IOException {
        Path key = oneKey();
        VaultNode node = start();
        Files.delete(key);

        assertThatExceptionOfType(KeyringFault.class)
                .isThrownBy(() ->
                        node.vault.create(Stream.generate(() -> KeyScope.of(scope.account(), ConversationId.random()))
                                .limit(200)
                                .toList()))
                .withMessageContaining("lacks the key");

        assertThat(key).doesNotExist();
    }

    @Test
    void refusesToWrapWhenAnotherNodeHasAnotherKeyring() {
        // Two nodes that were started with copies, each making the next day's keys for itself.
        Path copy = parent.resolve("copy");
        assertThatCode(() -> FileSystemUtils.copyRecursively(folder(), copy)).doesNotThrowAnyException();
        VaultNode one = start();
        VaultNode other = new VaultNode(database, copy, clock);
        clock.advance(java.time.Duration.ofDays(1));
        KeyScope next = KeyScope.of(scope.account(), ConversationId.random());
        one.vault.create(List.of(next));

        assertThatExceptionOfType(KeyringFault.class).isThrownBy(() -> other.vault.create(List.of(next)));
    }

    private void assertRefused(String why) throws IOException {
        Map<String, String> before = contents();
        assertThatExceptionOfType(KeyringFault.class)
                .isThrownBy(this::start)
                .withMessageContaining(folder().toString())
                .withMessageContaining(why)
                .satisfies(fault -> assertThat(fault.getMessage())
                        .doesNotContain("\n")
                        .contains("and start again.")
                        .contains(fault.remedy()));
        assertThat(contents()).isEqualTo(before);
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder())) {
            try (Stream<Path> all = Files.walk(folder())) {
                for (Path each : all.filter(Files::isRegularFile).toList()) {
                    contents.put(each.toString(), Files.readString(each));
                }
            }
        }
        return contents;
    }

    private Path oneKey() throws IOException {
        try (Stream<Path> all = Files.walk(folder().resolve("keys"))) {
            return all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private VaultNode start() {
        return new VaultNode(database, folder(), clock);
    }

    private Path folder() {
        return parent.resolve("data-keyring");
    }
}
