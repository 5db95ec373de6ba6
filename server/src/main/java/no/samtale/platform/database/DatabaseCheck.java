package no.samtale.platform.database;

import java.util.stream.Stream;
import no.samtale.platform.clusters.Login;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold before the server uses a database: nothing acknowledged is lost, and no role goes past the walls. */
final class DatabaseCheck {
    private DatabaseCheck() {}

    /** @throws UnsafeDatabase if something does not hold */
    static void run(Login app) {
        JdbcClient jdbc = JdbcClient.create(Sources.plain(app));
        durable(jdbc);
        bound(jdbc, app);
    }

    static void durable(JdbcClient jdbc) {
        Stream.of("fsync", "synchronous_commit", "full_page_writes").forEach(setting -> {
            String value = jdbc.sql("select current_setting(?)")
                    .param(setting)
                    .query(String.class)
                    .single();
            if (!value.equals("on") && !value.startsWith("remote_")) {
                throw new UnsafeDatabase(
                        "The database has %s = %s. Turn it on: otherwise acknowledged messages can be lost."
                                .formatted(setting, value));
            }
        });
    }

    private static void bound(JdbcClient jdbc, Login app) {
        Powers powers = jdbc.sql("""
                        select rolsuper as superuser, rolbypassrls as bypass,
                            exists (select from pg_class
                                where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'member')) as owner
                        from pg_roles where rolname = current_user
                        """).query(Powers.class).single();
        refuseIf(powers.superuser(), app, "is a superuser");
        refuseIf(powers.bypass(), app, "has BYPASSRLS");
        refuseIf(powers.owner(), app, "owns tables, or is a member of the role that does");
    }

    private static void refuseIf(boolean wrong, Login app, String what) {
        if (wrong) {
            throw new UnsafeDatabase("The server's role " + app.user() + " " + what
                    + ", so the walls between accounts would not hold. Use a role that owns nothing.");
        }
    }

    private record Powers(boolean superuser, boolean bypass, boolean owner) {}
}
