package no.samtale.backups;

import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import no.samtale.platform.clusters.Login;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Writes all tables of a database as they are at one moment: the schema's version, the sequences, then for each table its name, columns and
 * rows in PostgreSQL's binary COPY format.
 */
final class TablesOut {
    /**
     * Not copied: Flyway's own, which the schema's version stands for; jobs, which the server makes anew; sessions, as
     * whoever was signed in signs in again; and the journal, whose consumers begin anew.
     */
    static final Set<String> LEFT_OUT = Set.of(
            "flyway_schema_history",
            "scheduled_tasks",
            "spring_session",
            "spring_session_attributes",
            "journal",
            "journal_head",
            "journal_cursor");

    private TablesOut() {}

    static void write(Login login, String schemaVersion, DataOutputStream out) throws IOException {
        try (Sql sql = new Sql(login)) {
            sql.run("begin isolation level repeatable read read only");
            out.writeUTF(schemaVersion);
            sequences(sql, out);
            for (String table : tables(sql)) {
                write(sql, table, out);
            }
            out.writeUTF("");
            sql.run("commit");
        } catch (SQLException e) {
            throw new IOException("The database could not be copied: " + e.getMessage(), e);
        }
    }

    static List<String> tables(Sql sql) throws SQLException {
        return sql
                .texts("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                        + " order by relname")
                .stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .toList();
    }

    /** The last number that each has given; one that has given none is left out. */
    private static void sequences(Sql sql, DataOutputStream out) throws SQLException, IOException {
        List<String> given = sql.texts("select sequencename || ' ' || last_value from pg_sequences"
                + " where schemaname = 'public' and last_value is not null order by sequencename");
        out.writeInt(given.size());
        for (String sequence : given) {
            out.writeUTF(sequence);
        }
    }

    private static void write(Sql sql, String table, DataOutputStream out) throws SQLException, IOException {
        String columns = String.join(", ", sql.texts("""
                select quote_ident(attname) from pg_attribute
                where attrelid = 'public.%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum
                """.formatted(table)));
        out.writeUTF(table);
        out.writeUTF(columns);
        CopyOut rows = sql.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy public." + table + " (" + columns + ") to stdout (format binary)");
        for (byte[] piece = rows.readFromCopy(); piece != null; piece = rows.readFromCopy()) {
            out.writeInt(piece.length);
            out.write(piece);
        }
        out.writeInt(0);
    }
}
