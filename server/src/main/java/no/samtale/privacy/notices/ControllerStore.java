package no.samtale.privacy.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table controller_detail. Every method runs in a transaction of the account. */
@Component
class ControllerStore {
    private final JdbcClient jdbc;

    ControllerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Controller> find(AccountId account) {
        return jdbc.sql("""
                        select name, responsible_nb, responsible_en, organisation_number, address, email, phone
                        from controller_detail where account_id = :account
                        """)
                .param("account", account.value())
                .query((row, number) -> new Controller(
                        row.getString("name"),
                        words(row.getString("responsible_nb"), row.getString("responsible_en")),
                        row.getString("organisation_number"),
                        row.getString("address"),
                        row.getString("email"),
                        row.getString("phone")))
                .optional();
    }

    void keep(AccountId account, Controller controller, Instant at) {
        Words responsible = controller.responsible();
        jdbc.sql("""
                        insert into controller_detail (account_id, name, responsible_nb, responsible_en,
                            organisation_number, address, email, phone, kept_at)
                        values (:account, :name, :nb, :en, :number, :address, :email, :phone, :at)
                        on conflict (account_id) do update set name = excluded.name,
                            responsible_nb = excluded.responsible_nb, responsible_en = excluded.responsible_en,
                            organisation_number = excluded.organisation_number, address = excluded.address,
                            email = excluded.email, phone = excluded.phone, kept_at = excluded.kept_at
                        """)
                .param("account", account.value())
                .param("name", controller.name())
                .param("nb", responsible == null ? null : responsible.nb())
                .param("en", responsible == null ? null : responsible.en())
                .param("number", controller.organisationNumber())
                .param("address", controller.address())
                .param("email", controller.email())
                .param("phone", controller.phone())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static @Nullable Words words(@Nullable String nb, @Nullable String en) {
        return nb == null || en == null ? null : new Words(nb, en);
    }
}
