package no.samtale.privacy.choices;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables register_choice and notice_addition. Every method runs in a transaction of the account. */
@Component
class ChoiceStore {
    private static final String OFF = "purpose-off";
    private static final String OUT = "item-left-out";
    private static final String SHORTER = "kept-shorter";

    private final JdbcClient jdbc;

    ChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Choices choices(AccountId account) {
        Set<String> off = new HashSet<>();
        Set<String> out = new HashSet<>();
        Map<String, Duration> shorter = new HashMap<>();
        jdbc.sql("select kind, subject, hours from register_choice where account_id = :account")
                .param("account", account.value())
                .query(row -> {
                    String subject = row.getString("subject");
                    switch (row.getString("kind")) {
                        case OFF -> off.add(subject);
                        case OUT -> out.add(subject);
                        default -> shorter.put(subject, Duration.ofHours(row.getInt("hours")));
                    }
                });
        return new Choices(off, out, shorter, additions(account));
    }

    private Map<String, Words> additions(AccountId account) {
        Map<String, Words> additions = new HashMap<>();
        jdbc.sql("select clause, text_nb, text_en from notice_addition where account_id = :account")
                .param("account", account.value())
                .query(row -> {
                    additions.put(
                            row.getString("clause"), new Words(row.getString("text_nb"), row.getString("text_en")));
                });
        return additions;
    }

    /** Puts these choices in the place of those that were there. */
    void replace(AccountId account, Choices choices) {
        jdbc.sql("delete from register_choice where account_id = :account")
                .param("account", account.value())
                .update();
        choices.purposesOff().forEach(each -> insert(account, OFF, each, null));
        choices.itemsLeftOut().forEach(each -> insert(account, OUT, each, null));
        choices.shorter().forEach((rule, period) -> insert(account, SHORTER, rule, Math.toIntExact(period.toHours())));
        jdbc.sql("delete from notice_addition where account_id = :account")
                .param("account", account.value())
                .update();
        choices.additions().forEach((clause, text) -> insert(account, clause, text));
    }

    private void insert(AccountId account, String kind, String subject, @Nullable Integer hours) {
        jdbc.sql("""
                        insert into register_choice (account_id, kind, subject, hours)
                        values (:account, :kind, :subject, :hours)
                        """)
                .param("account", account.value())
                .param("kind", kind)
                .param("subject", subject)
                .param("hours", hours)
                .update();
    }

    private void insert(AccountId account, String clause, Words text) {
        jdbc.sql("""
                        insert into notice_addition (account_id, clause, text_nb, text_en)
                        values (:account, :clause, :nb, :en)
                        """)
                .param("account", account.value())
                .param("clause", clause)
                .param("nb", text.nb())
                .param("en", text.en())
                .update();
    }
}
