package no.samtale.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.samtale.platform.clusters.ClusterPlan;
import no.samtale.testing.SettableClock;
import no.samtale.vault.BackupKeys;
import no.samtale.vault.KeyringFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A copy as a file: whole or refused; kept as long as it may be. */
class BackupFileTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String TEXT = "rader".repeat(1_000_000);

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();
    private BackupKeys keys;

    @BeforeEach
    void start() {
        clock.holdAt(NOON);
        keys = keys("keyring");
    }

    private BackupKeys keys(String keyring) {
        return BackupKeys.of(new Binder(new MapConfigurationPropertySource(
                Map.of("samtale.keyring", folder.resolve(keyring).toString()))));
    }

    private BackupFile written(Instant at) throws IOException {
        BackupFile file = BackupFile.in(folder, ClusterPlan.VAULT, at);
        file.write(keys, out -> out.write(TEXT.getBytes(StandardCharsets.UTF_8)));
        return file;
    }

    private static String read(BackupFile file, BackupKeys keys) throws IOException {
        try (DataInputStream in = file.read(keys)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        assertThat(read(written(NOON), keys)).isEqualTo(TEXT);
        assertThat(BackupFile.all(folder, ClusterPlan.VAULT)).hasSize(1);
        assertThat(BackupFile.all(folder, ClusterPlan.MAIN)).isEmpty();
    }

    @Test
    void holdsNothingInClear() throws IOException {
        assertThat(new String(Files.readAllBytes(written(NOON).path()), StandardCharsets.ISO_8859_1))
                .startsWith("Samtale copy 1 vault 20261122T120000000Z\n")
                .doesNotContain("rader");
    }

    @Test
    void isRefusedWhenItIsCutChangedOrOfAnotherTime() throws IOException {
        BackupFile file = written(NOON);
        byte[] whole = Files.readAllBytes(file.path());
        for (int length : new int[] {10, 60, whole.length / 2, whole.length - 1}) {
            Files.write(file.path(), java.util.Arrays.copyOf(whole, length));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(file, keys));
        }
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(file.path(), changed);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(file, keys));

        BackupFile other = BackupFile.in(folder, ClusterPlan.VAULT, NOON.plusSeconds(1));
        Files.write(other.path(), whole);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(other, keys));
    }

    @Test
    void opensWithItsOwnKeyOnly() throws IOException {
        BackupFile file = written(NOON);
        assertThatExceptionOfType(KeyringFault.class).isThrownBy(() -> read(file, keys("another")));
    }

    @Test
    @DisplayName("P32 a copy of the vault is kept for seven days at most, and fewer of the older ones")
    void goesWhenItIsOld() throws IOException {
        for (Duration age : List.of(
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofHours(3),
                Duration.ofHours(3).plusMinutes(5),
                Duration.ofDays(2),
                Duration.ofDays(2).plusHours(1),
                Duration.ofDays(7).minusMinutes(1),
                Duration.ofDays(7))) {
            Files.writeString(
                    BackupFile.in(folder, ClusterPlan.VAULT, NOON.minus(age)).path(), "");
            Files.writeString(
                    BackupFile.in(folder, ClusterPlan.MAIN, NOON.minus(age)).path(), "");
        }
        new ExpireVaultCopies(keys.vaultCopiesKept(), clock).expire(folder);

        assertThat(BackupFile.all(folder, ClusterPlan.VAULT))
                .extracting(copy -> Duration.between(copy.at(), NOON))
                .containsExactly(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofHours(3),
                        Duration.ofHours(3).plusMinutes(5),
                        Duration.ofDays(2),
                        Duration.ofDays(7).minusMinutes(1));
        assertThat(BackupFile.all(folder, ClusterPlan.MAIN)).hasSize(8);
    }
}
