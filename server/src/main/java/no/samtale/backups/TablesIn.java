package no.samtale.backups;

import java.io.DataInputStream;
import java.io.IOException;
import java.sql.SQLException;
import no.samtale.platform.clusters.Login;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Reads what {@link TablesOut} wrote into the empty tables of a database, all of it or nothing. */
final class TablesIn {
    private TablesIn() {}

    /** @param in behind the schema's version, which the database already has */
    static void read(DataInputStream in, Login superuser) throws IOException {
        try (Sql sql = new Sql(superuser)) {
            sql.run("begin");
            // Rows come in no order that foreign keys know, and as they were: no trigger has anything to add.
            sql.run("set local session_replication_role = replica");
            sql.run("truncate " + String.join(", ", TablesOut.tables(sql)));
            for (int left = in.readInt(); left > 0; left--) {
                String[] given = in.readUTF().split(" ", -1);
                sql.run("select setval('public." + given[0] + "', " + Long.parseLong(given[1]) + ")");
            }
            for (String table = in.readUTF(); !table.isEmpty(); table = in.readUTF()) {
                read(sql, table, in.readUTF(), in);
            }
            if (in.read() >= 0) {
                throw new IOException("The copy goes on where it should end.");
            }
            sql.run("commit");
            sql.run("analyze");
        } catch (SQLException e) {
            throw new IOException("The copy does not fit the database: " + e.getMessage(), e);
        }
    }

    private static void read(Sql sql, String table, String columns, DataInputStream in)
            throws SQLException, IOException {
        CopyIn rows = sql.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy public." + table + " (" + columns + ") from stdin (format binary)");
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            rows.writeToCopy(in.readNBytes(length), 0, length);
        }
        rows.endCopy();
    }
}
