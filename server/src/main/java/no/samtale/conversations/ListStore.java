package no.samtale.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.LabelId;
import no.samtale.platform.Limits;
import no.samtale.platform.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of conversations in the database: pages by keyset, each row with its last text and unread count. */
@Component
class ListStore {
    private static final String ROW = "select " + ConversationStore.COLUMNS + """
                    , p.identity_id as peer, t.message_id as preview_id, t.body_sealed as preview_sealed, t.author as preview_author,
                    (select count(*) from (select 1 from message m
                        where m.account_id = c.account_id and m.conversation_id = c.conversation_id
                            and m.seq > h.agent_read and m.author = 'visitor' and h.last_seq > h.agent_read
                        limit 100) as unread) as unread,
                    array(select l.label_id from conversation_label l
                        where l.account_id = c.account_id and l.conversation_id = c.conversation_id
                        order by l.put_at, l.label_id) as labels
                    """ + ConversationStore.TABLES + """
                    left join conversation_peer p on p.account_id = c.account_id and p.conversation_id = c.conversation_id
                    left join lateral (select m.message_id, m.body_sealed, m.author from message m
                        where m.account_id = c.account_id and m.conversation_id = c.conversation_id and m.kind = 'text'
                        order by m.seq desc limit 1) t on true
                    where h.account_id = :account
                    """;
    /** Null stands for all teams; an agent's own conversations are shown whichever team they are in. */
    private static final String REACHED = " and (:all_teams or h.team_id = any(:teams) or h.agent_id = :agent) ";

    private static final String LABELLED = """
                     and (:label::uuid is null or exists (select from conversation_label l
                        where l.account_id = h.account_id and l.conversation_id = h.conversation_id
                            and l.label_id = :label::uuid))
                    """;

    /** Who has left and finds the answer later is served last, as if that much later in the queue: routing does the same. */
    private static final Duration LEFT = Duration.ofDays(36_525);

    private static final String TURN = "(" + Priority.turn("h") + " + case when h.answer_later then interval '"
            + LEFT.toDays() + " days' else interval '0' end)";

    private static final String BEHIND = " and (h.listed_at, h.conversation_id) < (:at, :behind) ";
    private static final String BEHIND_IN_QUEUE = " and (" + TURN + ", h.conversation_id) > (:at, :behind) ";

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row before its texts are opened. */
    record Row(
            Conversation conversation,
            Instant listedAt,
            @Nullable UUID peer,
            @Nullable UUID previewId,
            byte @Nullable [] previewSealed,
            Author.@Nullable Kind previewAuthor,
            int unread,
            List<LabelId> labels) {

        /** Where a page that ends with this row ends. */
        ConversationCursor cursor(ConversationList list) {
            Instant waiting = conversation.waitingSince();
            Instant at = list == ConversationList.UNASSIGNED && waiting != null
                    ? waiting.minus(conversation.priority().headStart())
                            .plus(conversation.answerLater() ? LEFT : Duration.ZERO)
                    : listedAt;
            return new ConversationCursor(at, conversation.id().value());
        }
    }

    /** Whose list it is. */
    record Viewer(AccountId account, AgentId agent, Optional<Set<TeamId>> teams) {}

    /** @param label if it is not null, those only that have it */
    List<Row> page(
            Viewer viewer,
            ConversationList list,
            @Nullable LabelId label,
            @Nullable ConversationCursor cursor,
            int limit) {
        String behind = cursor == null ? "" : list == ConversationList.UNASSIGNED ? BEHIND_IN_QUEUE : BEHIND;
        JdbcClient.StatementSpec statement = reached(
                        viewer, ROW + condition(list) + REACHED + LABELLED + behind + order(list) + " limit :limit")
                .param("label", label == null ? null : label.value(), java.sql.Types.OTHER);
        if (cursor != null) {
            statement = statement.param("at", Timestamp.from(cursor.at())).param("behind", cursor.conversation());
        }
        return statement.param("limit", limit).query((row, number) -> row(row)).list();
    }

    List<Row> rows(Viewer viewer, List<ConversationId> ids) {
        return reached(viewer, ROW + " and h.conversation_id = any(:ids) " + REACHED)
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    /** The latest of these people's, open or not. */
    List<Row> ofContacts(Viewer viewer, List<ContactId> people) {
        return reached(
                        viewer,
                        ROW + " and c.contact_id = any(:people) " + REACHED
                                + " order by h.listed_at desc, h.conversation_id desc limit :limit")
                .param("people", people.stream().map(ContactId::value).toArray(UUID[]::new))
                .param("limit", Limits.LINKED_CONVERSATIONS)
                .query((row, number) -> row(row))
                .list();
    }

    ListCounts counts(Viewer viewer) {
        return reached(viewer, """
                        select count(*) filter (where h.agent_id = :agent and h.state <> 'snoozed') as mine,
                            count(*) filter (where h.state = 'snoozed') as snoozed,
                            count(*) filter (where h.state = 'waiting') as unassigned,
                            count(*) as all_open
                        from conversation_head h
                        where h.account_id = :account and h.state <> 'closed' and not h.restricted
                        """ + REACHED)
                .query((row, number) -> new ListCounts(
                        row.getInt("mine"), row.getInt("unassigned"), row.getInt("snoozed"), row.getInt("all_open")))
                .single();
    }

    private JdbcClient.StatementSpec reached(Viewer viewer, String sql) {
        return jdbc.sql(sql)
                .param("account", viewer.account().value())
                .param("agent", viewer.agent().value())
                .param("all_teams", viewer.teams().isEmpty())
                .param(
                        "teams",
                        viewer.teams().orElse(Set.of()).stream()
                                .map(TeamId::value)
                                .toArray(UUID[]::new));
    }

    /** A queue is shown in the order in which it is served; every other list by the latest activity. */
    private static String order(ConversationList list) {
        return list == ConversationList.UNASSIGNED
                ? " order by " + TURN + ", h.conversation_id "
                : " order by h.listed_at desc, h.conversation_id desc ";
    }

    private static String condition(ConversationList list) {
        return switch (list) {
            case MINE -> " and h.state not in ('closed', 'snoozed') and h.agent_id = :agent ";
            case SNOOZED -> " and h.state = 'snoozed' ";
            case UNASSIGNED -> " and h.state = 'waiting' ";
            case ALL -> " and h.state <> 'closed' ";
            case CLOSED -> " and h.state = 'closed' ";
        };
    }

    private static Row row(ResultSet row) throws SQLException {
        String author = row.getString("preview_author");
        return new Row(
                ConversationStore.conversation(row),
                row.getTimestamp("listed_at").toInstant(),
                row.getObject("peer", UUID.class),
                row.getObject("preview_id", UUID.class),
                row.getBytes("preview_sealed"),
                author == null ? null : Author.Kind.of(author),
                row.getInt("unread"),
                labels(row));
    }

    private static List<LabelId> labels(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("labels").getArray())
                .map(LabelId::new)
                .toList();
    }
}
