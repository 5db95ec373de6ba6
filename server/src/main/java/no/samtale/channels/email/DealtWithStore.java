package no.samtale.channels.email;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.InboxId;
import no.samtale.privacy.erasure.ErasedElsewhere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables email_dealt_with and email_erasure. Every method runs in a transaction of the account. */
@Component
class DealtWithStore {
    private static final String FOLDER =
            " where account_id = :account and inbox_id = :inbox and uid_validity = :validity ";

    private final JdbcClient jdbc;

    DealtWithStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mail that has been dealt with.
     *
     * @param conversation that it was taken into; null if into none
     * @param size in bytes
     * @param aside why it was set aside; null if it was not
     */
    record DealtWith(
            long uid,
            UUID print,
            @Nullable ConversationId conversation,
            @Nullable String aside,
            long size) {}

    /** How many mails of a folder have been dealt with. */
    int count(AccountId account, InboxId inbox, long validity) {
        return folder("select count(*) from email_dealt_with" + FOLDER, account, inbox, validity)
                .query(Integer.class)
                .single();
    }

    Set<Long> uids(AccountId account, InboxId inbox, long validity) {
        return new HashSet<>(folder("select uid from email_dealt_with" + FOLDER, account, inbox, validity)
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** Those that are to be taken out of the mailbox. */
    List<Long> toClear(AccountId account, InboxId inbox, long validity) {
        return folder("select uid from email_dealt_with" + FOLDER + "and clear", account, inbox, validity)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Which of these mails have been dealt with, under whatever UID. */
    Set<UUID> known(AccountId account, InboxId inbox, Collection<UUID> prints) {
        return new HashSet<>(jdbc.sql("""
                        select distinct print from email_dealt_with
                        where account_id = :account and inbox_id = :inbox and print = any(:prints)
                        """)
                .param("account", account.value())
                .param("inbox", inbox.value())
                .param("prints", prints.toArray(UUID[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    /**
     * Notes that they are; a conversation that is gone meanwhile is not named.
     *
     * @param there which of their conversations there are
     */
    void note(
            AccountId account,
            InboxId inbox,
            long validity,
            List<DealtWith> mails,
            MailClearing clearing,
            Set<ConversationId> there) {
        List<@Nullable UUID> conversations = new ArrayList<>();
        List<Boolean> clears = new ArrayList<>();
        for (DealtWith mail : mails) {
            ConversationId conversation = mail.conversation();
            boolean erased = conversation != null && !there.contains(conversation);
            conversations.add(conversation == null || erased ? null : conversation.value());
            clears.add(clearing.atOnce() && mail.aside() == null || clearing == MailClearing.ERASURE && erased);
        }
        folder("""
                        insert into email_dealt_with (account_id, inbox_id, uid_validity, uid, print, conversation_id, clear)
                        select :account, :inbox, :validity, one.uid, one.print, one.conversation, one.clear
                        from unnest(:uids, :prints, :conversations, :clears) as one (uid, print, conversation, clear)
                        on conflict do nothing
                        """, account, inbox, validity)
                .param("uids", mails.stream().map(DealtWith::uid).toArray(Long[]::new))
                .param("prints", mails.stream().map(DealtWith::print).toArray(UUID[]::new))
                .param("conversations", conversations.toArray(UUID[]::new))
                .param("clears", clears.toArray(Boolean[]::new))
                .update();
    }

    /** What was set aside before, and has been taken in now, is so no longer. */
    void noneAside(AccountId account, InboxId inbox, long validity, List<DealtWith> mails) {
        folder("delete from email_set_aside" + FOLDER + "and uid = any(:uids)", account, inbox, validity)
                .param(
                        "uids",
                        mails.stream()
                                .filter(mail -> mail.aside() == null)
                                .map(DealtWith::uid)
                                .toArray(Long[]::new))
                .update();
    }

    /** The same mails lie there under another UID, with all that is known of them. */
    void again(AccountId account, InboxId inbox, long validity, long uid, UUID print) {
        folder("""
                        insert into email_dealt_with
                            (account_id, inbox_id, uid_validity, uid, print, conversation_id, clear, erasure_id)
                        select account_id, inbox_id, :validity, :uid, print, conversation_id, clear, erasure_id
                        from email_dealt_with
                        where account_id = :account and inbox_id = :inbox and print = :print
                        order by clear desc limit 1 on conflict do nothing
                        """, account, inbox, validity)
                .param("uid", uid)
                .param("print", print)
                .update();
    }

    /** It is taken in at the next look, as if it had just come. */
    void anew(AccountId account, InboxId inbox, long validity, long uid) {
        folder(
                        "delete from email_dealt_with" + FOLDER + "and uid = :uid and conversation_id is null",
                        account,
                        inbox,
                        validity)
                .param("uid", uid)
                .update();
    }

    boolean isKnown(AccountId account, InboxId inbox, long validity, long uid) {
        return folder("select count(*) from email_dealt_with" + FOLDER + "and uid = :uid", account, inbox, validity)
                        .param("uid", uid)
                        .query((row, number) -> row.getInt(1))
                        .single()
                > 0;
    }

    /** Forgets mails that lie there no more. */
    void gone(AccountId account, InboxId inbox, long validity, Collection<Long> uids) {
        folder("delete from email_dealt_with" + FOLDER + "and uid = any(:uids)", account, inbox, validity)
                .param("uids", uids.toArray(Long[]::new))
                .update();
        folder("delete from email_set_aside" + FOLDER + "and uid = any(:uids)", account, inbox, validity)
                .param("uids", uids.toArray(Long[]::new))
                .update();
    }

    /** Forgets what is known by UIDs that the folder has no longer. */
    void otherValidities(AccountId account, InboxId inbox, long validity) {
        for (String table : List.of("email_dealt_with", "email_set_aside")) {
            folder(
                            "delete from " + table
                                    + " where account_id = :account and inbox_id = :inbox and uid_validity <> :validity",
                            account,
                            inbox,
                            validity)
                    .update();
        }
    }

    /** What is taken into these conversations is no longer known as theirs, and cleared where the company has chosen so. */
    void forget(AccountId account, Collection<ConversationId> conversations) {
        jdbc.sql("""
                        update email_dealt_with d set conversation_id = null, clear = d.clear or i.clearing = 'erasure'
                        from email_inbox i
                        where d.account_id = :account and d.conversation_id = any(:conversations)
                            and i.account_id = d.account_id and i.inbox_id = d.inbox_id
                        """)
                .param("account", account.value())
                .param(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .update();
    }

    /** Notes in which mailboxes what was taken into these conversations lies until it is deleted there. */
    void noteErasure(AccountId account, UUID erasure, Collection<ConversationId> conversations, Instant now) {
        jdbc.sql("""
                        with lying as (
                            update email_dealt_with d set erasure_id = :erasure
                            from email_inbox i
                            where d.account_id = :account and d.conversation_id = any(:conversations)
                                and i.account_id = d.account_id and i.inbox_id = d.inbox_id
                                and (d.clear or i.clearing = 'erasure')
                            returning d.inbox_id
                        )
                        insert into email_erasure (account_id, erasure_id, inbox_id, noted_at)
                        select distinct cast(:account as uuid), cast(:erasure as uuid), inbox_id, cast(:now as timestamptz)
                        from lying
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("erasure", erasure)
                .param(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A mailbox has been looked through: what of erased people lies there no longer has been deleted. */
    void cleared(AccountId account, InboxId inbox, Instant now) {
        jdbc.sql("""
                        update email_erasure e set cleared_at = :now
                        where e.account_id = :account and e.inbox_id = :inbox and e.cleared_at is null
                            and not exists (
                                select from email_dealt_with d
                                where d.account_id = e.account_id and d.inbox_id = e.inbox_id
                                    and d.erasure_id = e.erasure_id
                            )
                        """)
                .param("account", account.value())
                .param("inbox", inbox.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The mailboxes in which what was erased lay. */
    List<ErasedElsewhere.Place> erasedFrom(AccountId account, UUID erasure) {
        return jdbc.sql("""
                        select i.addresses[1], e.noted_at, e.cleared_at
                        from email_erasure e join email_inbox i using (account_id, inbox_id)
                        where e.account_id = :account and e.erasure_id = :erasure order by e.inbox_id
                        """)
                .param("account", account.value())
                .param("erasure", erasure)
                .query((row, number) -> {
                    Timestamp cleared = row.getTimestamp(3);
                    return new ErasedElsewhere.Place(
                            row.getString(1),
                            row.getTimestamp(2).toInstant(),
                            cleared == null ? null : cleared.toInstant());
                })
                .list();
    }

    private JdbcClient.StatementSpec folder(String sql, AccountId account, InboxId inbox, long validity) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("inbox", inbox.value())
                .param("validity", validity);
    }
}
