package no.samtale.conversations.surveys;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table survey_entrypoint, and which conversations have ended there. Every method runs in a transaction of the account. */
@Component
class SurveyRoundStore {
    private final JdbcClient jdbc;

    SurveyRoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far it has come at an entrypoint. */
    record Round(EntrypointId entrypoint, Instant through) {}

    /**
     * A conversation that an agent has ended, after both sides have said something.
     *
     * @param notice the number of the version that its person was shown
     */
    record Ended(ConversationId conversation, ContactId contact, String language, String notice, Instant at) {}

    /** Keeps other nodes off the account until the transaction ends; false if one is at it. */
    boolean alone(AccountId account) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('samtale.survey ' || :account, 0))")
                .param("account", account.toString())
                .query(Boolean.class)
                .single();
    }

    List<Round> rounds(AccountId account) {
        return jdbc.sql("""
                        select entrypoint_id, through from survey_entrypoint where account_id = :account
                        order by through, entrypoint_id
                        """)
                .param("account", account.value())
                .query((row, number) -> new Round(
                        new EntrypointId(row.getObject("entrypoint_id", UUID.class)),
                        row.getTimestamp("through").toInstant()))
                .list();
    }

    /** Asks at these from now on, and at no others. What has ended before is not asked about. */
    void choose(AccountId account, Set<EntrypointId> chosen, Instant now) {
        UUID[] ids = chosen.stream().map(EntrypointId::value).toArray(UUID[]::new);
        jdbc.sql("delete from survey_entrypoint where account_id = :account and entrypoint_id <> all(:chosen)")
                .param("account", account.value())
                .param("chosen", ids)
                .update();
        jdbc.sql("""
                        insert into survey_entrypoint (account_id, entrypoint_id, through)
                        select :account, chosen.id, :now from unnest(:chosen) as chosen (id)
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("chosen", ids)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The next that ended there within a time, in their order; as many as the limit, and those that ended with the last. */
    List<Ended> ended(AccountId account, Round round, Instant until, int limit) {
        // Ending is the last thing in a conversation: what ended since was listed since, and that has an index, cut to
        // half minutes.
        return jdbc.sql("""
                        select c.conversation_id, c.contact_id, c.language, c.notice_version, h.closed_at
                        from conversation_head h
                        join conversation c on c.account_id = h.account_id and c.conversation_id = h.conversation_id
                        where h.account_id = :account and h.state = 'closed' and not h.restricted
                            and h.listed_at > :since::timestamptz - interval '1 minute'
                            and h.closed_at > :since and h.closed_at <= :until
                            and c.entrypoint_id = :entrypoint
                            and (select m.author from message m
                                where m.account_id = h.account_id and m.conversation_id = h.conversation_id
                                    and m.kind = 'closed'
                                order by m.seq desc limit 1) = 'agent'
                            and exists (select from message m
                                where m.account_id = h.account_id and m.conversation_id = h.conversation_id
                                    and m.kind = 'text' and m.author = 'agent')
                            and exists (select from message m
                                where m.account_id = h.account_id and m.conversation_id = h.conversation_id
                                    and m.kind = 'text' and m.author = 'visitor')
                        order by h.closed_at fetch first :limit rows with ties
                        """)
                .param("account", account.value())
                .param("since", Timestamp.from(round.through()))
                .param("until", Timestamp.from(until))
                .param("entrypoint", round.entrypoint().value())
                .param("limit", limit)
                .query((row, number) -> new Ended(
                        new ConversationId(row.getObject("conversation_id", UUID.class)),
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getString("language"),
                        row.getString("notice_version"),
                        row.getTimestamp("closed_at").toInstant()))
                .list();
    }

    void through(AccountId account, EntrypointId entrypoint, Instant until) {
        jdbc.sql("""
                        update survey_entrypoint set through = :until
                        where account_id = :account and entrypoint_id = :entrypoint and through < :until
                        """)
                .param("until", Timestamp.from(until))
                .param("account", account.value())
                .param("entrypoint", entrypoint.value())
                .update();
    }
}
