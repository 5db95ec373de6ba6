package no.samtale.vault;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault's beans. None of those that hold keys comes to be before keyring and vault have been compared. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultProperties.class)
class VaultConfiguration {
    @Bean
    Keyring keyring(VaultProperties properties) {
        return new FolderKeyring(properties.keyringFolder());
    }

    @Bean
    BackupKeys backupKeys(Keyring keyring, VaultProperties properties) {
        return new BackupKeys(keyring, properties.vault().backupsKept());
    }

    @Bean
    KekStore kekStore(@Qualifier("vault") JdbcClient jdbc) {
        return new KekStore(jdbc);
    }

    @Bean
    VaultStatements vaultStatements(@Qualifier("vault") DataSource source) {
        return new VaultStatements(source);
    }

    @Bean
    LedgerStore ledgerStore(VaultStatements statements) {
        return new LedgerStore(statements);
    }

    @Bean
    CheckedKeys checkedKeys(Keyring keyring, KekStore store, LedgerStore ledger, Clock clock) {
        RootKey installation = new KeyringCheck(keyring, store, clock).run();
        new LedgerCheck(keyring, ledger).run();
        return new CheckedKeys(installation, new KeyEncryptionKeys(keyring, store, clock));
    }

    @Bean
    KeyLeases keyLeases(Clock clock, VaultProperties properties) {
        return new KeyLeases(clock, VaultProperties.LEASE, properties.vault().openKeys());
    }

    @Bean
    KeyEvictions keyEvictions() {
        return new NoOtherNodes();
    }

    @Bean
    SealingVault vault(
            VaultStatements statements,
            CheckedKeys keys,
            KeyLeases leases,
            KeyEvictions others,
            PurposeGate gate,
            Clock clock) {
        return new SealingVault(new KeyScopeStore(statements), keys.keks(), leases, others, gate, clock);
    }

    @Bean
    SealedIdentityIndex identityIndex(VaultStatements statements, CheckedKeys keys) {
        return new SealedIdentityIndex(keys.installation(), keys.keks(), new IdentityStore(statements));
    }

    /** Not before keyring and vault have been compared: a wrong keyring would give the company another key. */
    @Bean
    DocumentSigner documentSigner(Keyring keyring, CheckedKeys compared) {
        return new KeyringSigner(keyring);
    }

    @Bean
    Fingerprints fingerprints(CheckedKeys keys) {
        return new KeyedFingerprints(keys.installation());
    }

    @Bean
    WorkChallenges workChallenges(Fingerprints fingerprints, Clock clock) {
        return new WorkChallenges(fingerprints, clock);
    }

    @Bean
    CompanySecrets companySecrets(CheckedKeys keys) {
        return new DerivedSecrets(keys.installation());
    }

    @Bean
    ErasureLedger erasureLedger(
            LedgerStore store,
            SealingVault vault,
            IdentityIndex index,
            Keyring keyring,
            KekStore keks,
            VaultProperties properties,
            Clock clock) {
        return new ChainedLedger(
                store, vault, index, keyring, keks, properties.vault().backupsKept(), clock);
    }

    @Bean
    UnknownScopeSweep unknownScopeSweep(
            KekStore accounts,
            VaultStatements statements,
            SealingVault vault,
            IdentityIndex index,
            ObjectProvider<KnownScopes> main,
            Clock clock) {
        return new UnknownScopeSweep(
                accounts,
                new KeyScopeStore(statements),
                vault,
                index,
                main.orderedStream().toList(),
                clock);
    }

    @Bean
    RecurringTask<Void> unknownScopeSweepTask(UnknownScopeSweep sweep) {
        return Tasks.recurring("vault-sweep", FixedDelay.ofMinutes(10)).execute((instance, context) -> sweep.sweep());
    }

    @Bean
    LeaseTrimming leaseTrimming(KeyLeases leases, CheckedKeys keys) {
        return new LeaseTrimming(leases, keys.keks(), VaultProperties.LEASE.dividedBy(4));
    }

    @Bean
    WrapAnew wrapAnew(VaultStatements statements, SealedIdentityIndex index, CheckedKeys keys) {
        return new WrapAnew(new KeyScopeStore(statements), index, keys.keks());
    }

    @Bean
    TurnEpochs turnEpochs(
            @Qualifier("vault") JdbcClient jdbc,
            WrapAnew wrapAnew,
            Keyring keyring,
            VaultProperties properties,
            Clock clock) {
        return new TurnEpochs(
                new EpochStore(jdbc), wrapAnew, keyring, properties.vault().backupsKept(), clock);
    }

    @Bean
    RecurringTask<Void> turnEpochsTask(TurnEpochs epochs) {
        return Tasks.recurring("key-epochs", FixedDelay.ofMinutes(10)).execute((instance, context) -> epochs.turn());
    }

    /** What stands open once keyring and vault have been compared. */
    record CheckedKeys(RootKey installation, KeyEncryptionKeys keks) {}
}
