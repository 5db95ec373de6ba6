package no.samtale.privacy.disclosures;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.DisclosureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table disclosure_approval. Every method runs in a transaction of the account. */
@Component
class ApprovalStore {
    private final JdbcClient jdbc;

    ApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the agent has approved it before. */
    boolean insert(AccountId account, DisclosureId id, AgentId by, Instant at) {
        return jdbc.sql("""
                        insert into disclosure_approval (account_id, case_id, agent_id, approved_at)
                        values (:account, :case, :agent, :at)
                        on conflict do nothing
                        """)
                        .param("account", account.value())
                        .param("case", id.value())
                        .param("agent", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The first one first. */
    List<Disclosure.Approval> of(AccountId account, DisclosureId id) {
        return jdbc.sql("""
                        select agent_id, approved_at from disclosure_approval
                        where account_id = :account and case_id = :case order by approved_at, agent_id
                        """)
                .param("account", account.value())
                .param("case", id.value())
                .query((row, number) -> new Disclosure.Approval(
                        new AgentId(row.getObject("agent_id", UUID.class)),
                        row.getTimestamp("approved_at").toInstant()))
                .list();
    }
}
