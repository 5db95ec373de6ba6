package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import no.samtale.Samtale;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Purpose;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;

/** The vault as the application starts it. */
@SamtaleTest
@ExtendWith(OutputCaptureExtension.class)
class VaultStartTest {
    @Autowired
    private Vault vault;

    @Autowired
    private IdentityIndex index;

    @Autowired
    @Qualifier("unknownScopeSweepTask")
    private RecurringTask<Void> sweep;

    @Test
    void sealsAndFinds() {
        AccountId account = AccountId.random();
        KeyScope scope = KeyScope.of(account, ConversationId.random());
        vault.create(List.of(scope));
        assertThat(vault.open(
                        Purpose.DELIVER,
                        scope,
                        VaultContract.CELL,
                        vault.seal(Purpose.DELIVER, scope, VaultContract.CELL, "hei")))
                .isEqualTo("hei");
        assertThat(index.contacts(account, Address.email("kari@example.no"))).isEmpty();
    }

    @Test
    void sweepsByAJob() {
        assertThat(sweep.getName()).isEqualTo("vault-sweep");
    }

    @Test
    void stopsTheStartWithOneLineWhenTheKeyringIsMissing(@TempDir Path folder, CapturedOutput output)
            throws IOException {
        try (VaultDatabase database = new VaultDatabase()) {
            Path keyring = folder.resolve("keyring");
            new VaultNode(database, keyring, new SettableClock())
                    .vault.create(List.of(KeyScope.of(AccountId.random(), ConversationId.random())));
            FileSystemUtils.deleteRecursively(keyring);

            assertThatThrownBy(() -> start(database, keyring)).hasRootCauseInstanceOf(KeyringFault.class);

            assertThat(output.toString().lines().filter(line -> line.contains(keyring + " is missing or empty")))
                    .singleElement()
                    .asString()
                    .isEqualTo("The keyring " + keyring + " is missing or empty, but the vault holds keys that were"
                            + " wrapped with it. Nothing was changed. Copy the keyring back into that folder from the"
                            + " second place that it is kept in, and start again.");
            assertThat(keyring).doesNotExist();
        }
    }

    private static void start(VaultDatabase database, Path keyring) {
        TestStorage storage = TestStorage.shared();
        new SpringApplicationBuilder(Samtale.class)
                .run(
                        "--samtale.data=" + storage.data(),
                        "--samtale.keyring=" + keyring,
                        "--samtale.main.url=" + storage.main().app().url(),
                        "--samtale.main.password=" + storage.main().app().password(),
                        "--samtale.main.owner-password="
                                + storage.main().owner().password(),
                        "--samtale.vault.url=" + database.url(),
                        "--samtale.vault.password=" + storage.vault().app().password(),
                        "--samtale.vault.owner-password="
                                + storage.vault().owner().password(),
                        "--server.port=0")
                .close();
    }
}
