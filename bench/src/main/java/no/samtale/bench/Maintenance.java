package no.samtale.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import no.samtale.bench.site.Site;

/** What autovacuum would come to in its own time, done at once so that it does not come while we measure. */
final class Maintenance {
    private Maintenance() {}

    /** Enters the main cluster as the owner of the tables, with the password that lies beside it. */
    static void run(Path data, Site site) {
        try {
            Properties passwords = new Properties();
            passwords.load(new StringReader(Files.readString(data.resolve("clusters/main.passwords"))));
            try (Connection owner = DriverManager.getConnection(
                            site.database().url(), "samtale_owner", passwords.getProperty("owner"));
                    Statement statement = owner.createStatement()) {
                statement.execute("vacuum (analyze) contact, conversation, conversation_head, message");
            }
        } catch (IOException | SQLException e) {
            throw new BenchFailure("The filled tables could not be analysed: " + e.getMessage(), e);
        }
    }
}
