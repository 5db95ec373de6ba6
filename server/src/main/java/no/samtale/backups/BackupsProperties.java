package no.samtale.backups;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The copies of the vault that the running server makes.
 *
 * @param data the data folder
 * @param backups where and how often
 */
@ConfigurationProperties("samtale")
record BackupsProperties(
        @DefaultValue("data") Path data, @DefaultValue Copies backups) {
    /**
     * Where and how often.
     *
     * @param vault the folder; by default beside the data folder, with {@code -vault-copies} after its name
     * @param every the recovery point: what has come into the vault since its last copy is lost with it
     */
    record Copies(@Nullable Path vault, @DefaultValue("5m") Duration every) {}

    Path vaultFolder() {
        Path folder = data.toAbsolutePath().normalize();
        return backups.vault() == null
                ? folder.resolveSibling(folder.getFileName() + "-vault-copies")
                : backups.vault().toAbsolutePath().normalize();
    }
}
