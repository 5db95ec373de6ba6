package no.samtale.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import no.samtale.platform.clusters.Login;
import org.postgresql.ds.PGSimpleDataSource;

/** Data sources as we want them: errors without the row that caused them, statements prepared at once. */
final class Sources {
    private Sources() {}

    /** A connection each time. */
    static DataSource plain(Login login) {
        return driver(login);
    }

    /** A pool of at most this many connections; measured, 8 to 32 serve best. */
    static HikariDataSource pool(String name, Login login, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(driver(login));
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    private static PGSimpleDataSource driver(Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setApplicationName("samtale");
        // What the server says of a failing row is the row: it must reach no log.
        source.setLogServerErrorDetail(false);
        source.setPrepareThreshold(1);
        source.setReWriteBatchedInserts(true);
        source.setConnectTimeout(10);
        source.setTcpKeepAlive(true);
        return source;
    }
}
