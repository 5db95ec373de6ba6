package no.samtale.privacy.breaches;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.BreachId;
import no.samtale.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table breach_phase. Every method runs in a transaction of the account. */
@Component
class BreachPhaseStore {
    private final JdbcClient jdbc;
    private final BreachTexts texts;

    BreachPhaseStore(JdbcClient jdbc, BreachTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void insert(AccountId account, BreachId breach, String text, AgentId by, Instant at) {
        UUID phase = Ids.timeOrdered();
        jdbc.sql("""
                insert into breach_phase (account_id, breach_id, phase_id, text_sealed, added_at, added_by)
                values (:account, :breach, :phase, :text, :at, :by)
                """)
                .param("account", account.value())
                .param("breach", breach.value())
                .param("phase", phase)
                .param("text", texts.sealPhase(account, breach, phase, text))
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    /** The oldest first. */
    List<Breach.Phase> of(AccountId account, BreachId breach) {
        return jdbc.sql("""
                        select phase_id, text_sealed, added_at, added_by from breach_phase
                        where account_id = :account and breach_id = :breach order by added_at, phase_id
                        """)
                .param("account", account.value())
                .param("breach", breach.value())
                .query((row, number) -> new Breach.Phase(
                        row.getTimestamp("added_at").toInstant(),
                        new AgentId(row.getObject("added_by", UUID.class)),
                        texts.openPhase(
                                account, breach, row.getObject("phase_id", UUID.class), row.getBytes("text_sealed"))))
                .list();
    }
}
