package no.samtale.conversations.labels;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.conversations.labels.Label.Colour;
import no.samtale.platform.AccountId;
import no.samtale.platform.LabelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table label. Every method runs in a transaction of the account. */
@Component
class LabelStore {
    private final JdbcClient jdbc;

    LabelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them by name, retired ones too, with how many unrestricted conversations have each. */
    List<Label> labels(AccountId account) {
        return jdbc.sql("""
                        select l.label_id, l.name, l.colour, l.retired,
                            (select count(*) from conversation_label c
                                join conversation_head h on h.account_id = c.account_id
                                    and h.conversation_id = c.conversation_id and not h.restricted
                                where c.account_id = l.account_id and c.label_id = l.label_id) as conversations
                        from label l where l.account_id = :account order by lower(l.name), l.label_id
                        """)
                .param("account", account.value())
                .query((row, number) -> new Label(
                        new LabelId(row.getObject("label_id", UUID.class)),
                        row.getString("name"),
                        Colour.of(row.getString("colour")),
                        row.getBoolean("retired"),
                        row.getLong("conversations")))
                .list();
    }

    Optional<String> name(AccountId account, LabelId label) {
        return jdbc.sql("select name from label where account_id = :account and label_id = :label")
                .param("account", account.value())
                .param("label", label.value())
                .query(String.class)
                .optional();
    }

    /** Whether it is there and offered; nobody retires it until the transaction ends. */
    boolean isOffered(AccountId account, LabelId label) {
        return jdbc.sql("""
                        select 1 from label where account_id = :account and label_id = :label and not retired for share
                        """)
                .param("account", account.value())
                .param("label", label.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    int count(AccountId account) {
        return jdbc.sql("select count(*) from label where account_id = :account and not retired")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /** Throws DuplicateKeyException if the name is taken. */
    void insert(AccountId account, Label label) {
        jdbc.sql("insert into label (account_id, label_id, name, colour) values (:account, :label, :name, :colour)")
                .param("account", account.value())
                .param("label", label.id().value())
                .param("name", label.name())
                .param("colour", label.colour().code())
                .update();
    }

    /** False if there is no such label; throws DuplicateKeyException if the name is taken. */
    boolean update(AccountId account, Label label) {
        return jdbc.sql("""
                                update label set name = :name, colour = :colour
                                where account_id = :account and label_id = :label and not retired
                                """)
                        .param("account", account.value())
                        .param("label", label.id().value())
                        .param("name", label.name())
                        .param("colour", label.colour().code())
                        .update()
                == 1;
    }

    /** Offers it no more; false if there is no such label. */
    boolean retire(AccountId account, LabelId label) {
        return jdbc.sql("""
                                update label set retired = true
                                where account_id = :account and label_id = :label and not retired
                                """)
                        .param("account", account.value())
                        .param("label", label.value())
                        .update()
                == 1;
    }

    /** Deletes those that are retired and that no conversation has. */
    void deleteUnused(AccountId account) {
        jdbc.sql("""
                        delete from label l where l.account_id = :account and l.retired
                            and not exists (select from conversation_label c
                                where c.account_id = l.account_id and c.label_id = l.label_id)
                        """).param("account", account.value()).update();
    }
}
