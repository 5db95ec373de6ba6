package no.samtale.backups;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import no.samtale.platform.database.VaultCopySource;
import no.samtale.vault.BackupKeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vault's continuous copy, where the vault's database is ours to run. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupsProperties.class)
class BackupsConfiguration {
    @Bean
    ExpireVaultCopies expireVaultCopies(BackupKeys keys, Clock clock) {
        return new ExpireVaultCopies(keys.vaultCopiesKept(), clock);
    }

    @Bean
    CopyVault copyVault(
            VaultCopySource source,
            BackupKeys keys,
            ExpireVaultCopies expire,
            BackupsProperties properties,
            Clock clock) {
        return new CopyVault(source, new CopyCluster(keys, clock), expire, properties.vaultFolder());
    }

    @Bean
    RecurringTask<Void> vaultCopies(CopyVault copies, BackupsProperties properties) {
        return Tasks.recurring(
                        "vault-copies", FixedDelay.of(properties.backups().every()))
                .execute((instance, context) -> copies.copy());
    }
}
