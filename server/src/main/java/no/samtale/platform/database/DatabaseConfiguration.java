package no.samtale.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans of the main database, which come unasked for, and of the vault's, which are asked for by name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class DatabaseConfiguration {
    static final String DATABASES = "databases";
    private static final int MAIN_CONNECTIONS = 16;
    private static final int VAULT_CONNECTIONS = 8;

    /** Begun by {@link EarlyStart} where the server runs by itself. */
    @Bean(DATABASES)
    @ConditionalOnMissingBean
    Databases databases(StorageProperties properties) {
        return new Databases(properties);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Databases databases) {
        return Sources.pool("main", databases.main().app(), MAIN_CONNECTIONS);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    @Qualifier("vault")
    HikariDataSource vaultDataSource(Databases databases) {
        return Sources.pool("vault", databases.vault().app(), VAULT_CONNECTIONS);
    }

    @Bean
    @Qualifier("vault")
    JdbcClient vaultJdbcClient(@Qualifier("vault") DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    @Qualifier("vault")
    PlatformTransactionManager vaultTransactionManager(@Qualifier("vault") DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    VaultCopySource vaultCopySource(Databases databases) {
        return new VaultCopySource(databases.vault().backup());
    }
}
