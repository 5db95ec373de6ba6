package no.samtale.conversations;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table conversation_head, read for many conversations at once. Within an account transaction. */
@Component
class HeadStore {
    /** One or two tell of themselves, not of the queue. */
    private static final int ENOUGH_WAITS = 3;

    private final JdbcClient jdbc;

    HeadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ConversationId, LastSeqs.Last> last(AccountId account, Collection<ConversationId> conversations) {
        return jdbc
                .sql("""
                        select conversation_id, last_seq, last_note_seq from conversation_head
                        where account_id = :account and conversation_id = any(:conversations)
                        """)
                .param("account", account.value())
                .param(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new ConversationId(row.getObject("conversation_id", UUID.class)),
                        new LastSeqs.Last(row.getLong("last_seq"), row.getLong("last_note_seq"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those that wait for a team, the next one first: whose visitors sit and wait before those that are left. */
    List<ConversationId> waiting(AccountId account, TeamId team, int limit) {
        return jdbc.sql("""
                        select conversation_id from conversation_head h
                        where account_id = :account and team_id = :team and state = 'waiting' and not restricted
                        order by answer_later, %s, conversation_id limit :limit
                        """.formatted(Priority.turn("h")))
                .param("account", account.value())
                .param("team", team.value())
                .param("limit", limit)
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The place of one that waits, 1 is next; empty if it does not wait. Counted where they lie: the queue may be long. */
    Optional<Integer> place(AccountId account, ConversationId conversation) {
        return jdbc.sql("""
                        select count(*) from conversation_head own
                        join conversation_head h on h.account_id = own.account_id and h.team_id = own.team_id
                        where own.account_id = :account and own.conversation_id = :conversation
                            and own.state = 'waiting' and not own.restricted
                            and h.account_id = :account and h.state = 'waiting' and not h.restricted
                            and (h.answer_later, %s, h.conversation_id)
                                <= (own.answer_later, %s, own.conversation_id)
                        having count(*) > 0
                        """.formatted(Priority.turn("h"), Priority.turn("own")))
                .param("account", account.value())
                .param("conversation", conversation.value())
                .query(Integer.class)
                .optional();
    }

    /** How long those waited, in the middle, whom the team has answered since; empty if that were too few to tell. */
    Optional<Duration> usualWait(AccountId account, TeamId team, Instant since) {
        return jdbc.sql("""
                        with heads as (
                            select * from conversation_head
                                where account_id = :account and listed_at >= :since and state <> 'closed'
                            union all select * from conversation_head
                                where account_id = :account and listed_at >= :since and state = 'closed')
                        select count(*), percentile_cont(0.5) within group (
                            order by extract(epoch from j.sent_at - c.started_at)) as seconds
                        from heads h
                        join conversation c on c.account_id = h.account_id and c.conversation_id = h.conversation_id
                        join lateral (select m.sent_at from message m
                            where m.account_id = h.account_id and m.conversation_id = h.conversation_id
                                and m.kind = 'joined'
                            order by m.seq limit 1) j on j.sent_at >= :since
                        where h.team_id = :team and not h.answer_later and not h.restricted
                        having count(*) >= :enough
                        """)
                .param("account", account.value())
                .param("team", team.value())
                .param("since", Timestamp.from(since))
                .param("enough", ENOUGH_WAITS)
                .query((row, number) -> Duration.ofSeconds(Math.round(row.getDouble("seconds"))))
                .optional();
    }

    /** Some of those whose rest is over by then. */
    List<ConversationId> restedBy(AccountId account, Instant by, int limit) {
        return jdbc.sql("""
                        select conversation_id from conversation_head
                        where account_id = :account and state = 'snoozed' and snoozed_until <= :by and not restricted
                        order by snoozed_until limit :limit
                        """)
                .param("account", account.value())
                .param("by", Timestamp.from(by))
                .param("limit", limit)
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    List<TeamId> teamsWaitedFor(AccountId account) {
        // From team to team by the index of the queues, whoever waits in them.
        return jdbc.sql("""
                        with recursive waited as (
                            (select team_id from conversation_head
                                where account_id = :account and state = 'waiting' and not restricted
                                order by team_id limit 1)
                            union all
                            select (select h.team_id from conversation_head h
                                where h.account_id = :account and h.state = 'waiting' and not h.restricted
                                    and h.team_id > waited.team_id
                                order by h.team_id limit 1)
                            from waited where waited.team_id is not null)
                        select team_id from waited where team_id is not null
                        """)
                .param("account", account.value())
                .query((row, number) -> new TeamId(row.getObject(1, UUID.class)))
                .list();
    }

    Map<AgentId, Integer> openByAgent(AccountId account) {
        // That an active one has an agent is known; said here too, the index by agent leaves out all that wait or have
        // ended.
        return jdbc
                .sql("""
                        select agent_id, count(*) as open from conversation_head
                        where account_id = :account and state = 'active' and agent_id is not null and not restricted
                        group by agent_id
                        """)
                .param("account", account.value())
                .query((row, number) ->
                        Map.entry(new AgentId(row.getObject("agent_id", UUID.class)), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<ConversationId> openOf(AccountId account, AgentId agent) {
        return jdbc.sql("""
                        select conversation_id from conversation_head
                        where account_id = :account and agent_id = :agent and state = 'active' and not restricted
                        """)
                .param("account", account.value())
                .param("agent", agent.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }
}
