package no.samtale.bench.plain;

import java.util.regex.Pattern;

/** The two ways to write one message's rows in one round trip; the better one is the baseline. */
public enum Form {
    /** One statement of plain SQL that writes all rows. */
    STATEMENT("""
            with head as (
                update conversation_head
                set last_seq = last_seq + 1, last_activity_at = ?5,
                    listed_at = date_bin('30 seconds', ?5::timestamptz, timestamptz '2000-01-01 00:00Z')
                where account_id = ?1 and conversation_id = ?3
                returning last_seq
            ), stored as (
                insert into message
                    (account_id, conversation_id, seq, message_id, kind, author, agent_id, body_sealed, sent_at)
                select ?1, ?3, head.last_seq, ?4, 'text', 'visitor', null, ?6, ?5 from head
            ), place as (
                update journal_head set position = position + 1 where account_id = ?1 and shard = ?2 returning position
            )
            insert into journal (account_id, shard, position, kind, subject_id, seq, at)
            select ?1, ?2, place.position, 'MESSAGE_POSTED', ?3, head.last_seq, ?5 from head, place
            """),
    /** The server's own function, given one message a call. */
    FUNCTION("""
            select outcome, seq, sent_at from post_messages(
                ?1, ?2, array[?3], array[?4], array['text'], array['visitor'], array[null::uuid], array[?6], ?5)
            """);

    private final String sql;
    private final int[] parameters;

    Form(String numbered) {
        Pattern parameter = Pattern.compile("\\?([1-6])");
        this.sql = parameter.matcher(numbered).replaceAll("?");
        this.parameters = parameter
                .matcher(numbered)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .toArray();
    }

    String sql() {
        return sql;
    }

    /**
     * For each place in the statement, the number of what belongs there: 1 account, 2 shard, 3 conversation, 4 message,
     * 5 time, 6 body.
     */
    int[] parameters() {
        return parameters;
    }
}
