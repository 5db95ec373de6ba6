package no.samtale.privacy.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema of a cluster as it is, from PostgreSQL's catalogues. */
record Schema(List<SchemaTable> tables) {
    /** A table with what keeps it safe. */
    record SchemaTable(
            long oid,
            String name,
            boolean rowSecurity,
            boolean forced,
            List<SchemaColumn> columns,
            List<String> primaryKey,
            List<ForeignKey> foreignKeys,
            List<Policy> policies) {}

    /** @param storage as in pg_attribute.attstorage: e is external, x compressed too */
    record SchemaColumn(String name, String type, String storage) {}

    /** Columns here and the columns there that they point to, in their order. */
    record ForeignKey(List<String> columns, String target, List<String> targetColumns) {}

    /** @param using the condition for rows that are read, and {@code check} the one for rows that are written */
    record Policy(String name, boolean permissive, String command, String using, String check) {}

    static Schema read(JdbcClient jdbc) {
        List<SchemaTable> bare = jdbc.sql("""
                        select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v', 'm', 'f')
                          and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
                        order by c.relname
                        """)
                .query((row, n) -> new SchemaTable(
                        row.getLong("oid"),
                        row.getString("relname"),
                        row.getBoolean("relrowsecurity"),
                        row.getBoolean("relforcerowsecurity"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .list();
        return new Schema(bare.stream().map(table -> filled(jdbc, table)).toList());
    }

    private static SchemaTable filled(JdbcClient jdbc, SchemaTable bare) {
        return new SchemaTable(
                bare.oid(),
                bare.name(),
                bare.rowSecurity(),
                bare.forced(),
                columns(jdbc, bare.oid()),
                primaryKey(jdbc, bare.oid()),
                foreignKeys(jdbc, bare.oid()),
                policies(jdbc, bare.oid()));
    }

    private static List<SchemaColumn> columns(JdbcClient jdbc, long oid) {
        return jdbc.sql("""
                        select attname, format_type(atttypid, atttypmod) as type, attstorage::text as storage
                        from pg_attribute where attrelid = :oid and attnum > 0 and not attisdropped order by attnum
                        """)
                .param("oid", oid)
                .query((row, n) -> new SchemaColumn(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static List<String> primaryKey(JdbcClient jdbc, long oid) {
        return jdbc.sql("""
                        select a.attname from pg_constraint c
                        cross join unnest(c.conkey) with ordinality as k (attnum, place)
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
                        where c.conrelid = :oid and c.contype = 'p' order by k.place
                        """)
                .param("oid", oid)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    private static List<ForeignKey> foreignKeys(JdbcClient jdbc, long oid) {
        return jdbc.sql("""
                        select c.confrelid::regclass::text as target,
                          (select array_agg(a.attname::text order by k.place) from unnest(c.conkey) with ordinality k (attnum, place)
                            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as here,
                          (select array_agg(a.attname::text order by k.place) from unnest(c.confkey) with ordinality k (attnum, place)
                            join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum) as there
                        from pg_constraint c where c.conrelid = :oid and c.contype = 'f' order by c.conname
                        """)
                .param("oid", oid)
                .query((row, n) -> new ForeignKey(
                        List.of((String[]) row.getArray("here").getArray()), row.getString("target"), List.of((String[])
                                row.getArray("there").getArray())))
                .list();
    }

    private static List<Policy> policies(JdbcClient jdbc, long oid) {
        return jdbc.sql("""
                        select polname, polpermissive, polcmd::text as command,
                          coalesce(pg_get_expr(polqual, polrelid), '') as using,
                          coalesce(pg_get_expr(polwithcheck, polrelid), '') as checking
                        from pg_policy where polrelid = :oid order by polname
                        """)
                .param("oid", oid)
                .query((row, n) -> new Policy(
                        row.getString("polname"),
                        row.getBoolean("polpermissive"),
                        row.getString("command"),
                        row.getString("using"),
                        row.getString("checking")))
                .list();
    }
}
