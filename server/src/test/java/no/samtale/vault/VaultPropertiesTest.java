package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class VaultPropertiesTest {
    @Test
    void hasDefaults() {
        VaultProperties properties = bind(Map.of());
        assertThat(properties.keyringFolder()).isEqualTo(Path.of("data-keyring").toAbsolutePath());
        assertThat(properties.vault().openKeys()).isEqualTo(50_000);
        assertThat(properties.vault().backupsKept()).hasDays(7);
        assertThat(VaultProperties.LEASE).hasSeconds(60);
    }

    @Test
    void keepsCopiesOfTheVaultNoLongerThanTheTableOfLimitsSays() {
        assertThat(bind(Map.of("samtale.vault.backups-kept", "2d")).vault().backupsKept())
                .hasDays(2);
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of("samtale.vault.backups-kept", "8d")))
                .havingRootCause()
                .withMessageContaining("7 days at most");
    }

    @Test
    void putsTheKeyringBesideTheDataFolder() {
        assertThat(bind(Map.of("samtale.data", "/srv/samtale/")).keyringFolder())
                .isEqualTo(Path.of("/srv/samtale-keyring"));
    }

    @Test
    void putsTheKeyringWhereItIsTold() {
        assertThat(bind(Map.of("samtale.data", "/srv/samtale", "samtale.keyring", "/mnt/keys"))
                        .keyringFolder())
                .isEqualTo(Path.of("/mnt/keys"));
    }

    @Test
    void refusesAKeyringInTheDataFolder() {
        VaultProperties properties =
                bind(Map.of("samtale.data", "/srv/samtale", "samtale.keyring", "/srv/samtale/clusters/../keyring"));
        assertThatExceptionOfType(KeyringFault.class)
                .isThrownBy(properties::keyringFolder)
                .withMessageContaining("/srv/samtale/keyring lies in the data folder");
    }

    private static VaultProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("samtale", VaultProperties.class);
    }
}
