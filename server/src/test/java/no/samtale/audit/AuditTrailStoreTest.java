package no.samtale.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail is added to and nothing else. */
@SamtaleTest
class AuditTrailStoreTest {
    private static final AuditFilter ANY = new AuditFilter(null, null, null, null, null);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private NotedSoon soon;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    private AccountId account = AccountId.random();
    private AgentId agent = AgentId.random();

    @BeforeEach
    void found() {
        Company company = Company.in(context);
        account = company.account();
        agent = company.administrator().id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'nothing' where account_id = ?",
                "delete from audit_entry where account_id = ?",
                "truncate audit_entry",
                "alter table audit_entry disable row level security",
                "create or replace function audit_kept(of_kind text) returns interval language sql immutable return interval '0'",
                "create or replace function audit_clock() returns timestamptz language sql volatile return timestamptz 'infinity'"
            })
    @DisplayName("P34 takes no change of the audit trail from the running server")
    void takesNoChange(String statement) {
        note(AuditAction.SETTINGS_CHANGED);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.run(account, () -> {
                    JdbcClient.StatementSpec spec = jdbc.sql(statement);
                    (statement.contains("?") ? spec.param(account.value()) : spec).update();
                }))
                .havingRootCause()
                .satisfies(cause -> assertThat(cause.getMessage()).containsAnyOf("permission denied", "must be owner"));
        assertThat(noted(AuditAction.SETTINGS_CHANGED)).hasSize(1);
    }

    @Test
    @DisplayName("P34 lets no entry go before its time, whatever the server says that the time is")
    void letsNothingGoEarly() {
        clock.holdAt(Instant.now().minus(364, ChronoUnit.DAYS));
        note(AuditAction.SETTINGS_CHANGED);
        clock.holdAt(Instant.now().minus(89, ChronoUnit.DAYS));
        note(AuditAction.SIGNED_IN);
        clock.goRight();

        Instant nextYear = Instant.now().plus(365, ChronoUnit.DAYS);
        for (String kind : List.of("read", "change", "export", "sign-in")) {
            assertThat(expire(kind, nextYear)).isZero();
        }
        assertThat(noted(AuditAction.SETTINGS_CHANGED)).hasSize(1);
        assertThat(noted(AuditAction.SIGNED_IN)).hasSize(1);
    }

    @Test
    @DisplayName("P31 lets entries go when they have been kept long enough, sign-ins before the others")
    void letsOldOnesGo() {
        clock.holdAt(Instant.now().minus(100, ChronoUnit.DAYS));
        note(AuditAction.SIGNED_IN);
        note(AuditAction.SETTINGS_CHANGED);
        clock.holdAt(Instant.now().minus(366, ChronoUnit.DAYS));
        note(AuditAction.AGENT_CREATED);
        clock.goRight();

        expire("sign-in", Instant.now().minus(91, ChronoUnit.DAYS));
        expire("change", Instant.now().minus(365, ChronoUnit.DAYS).minusSeconds(60));

        assertThat(noted(AuditAction.SIGNED_IN)).isEmpty();
        assertThat(noted(AuditAction.AGENT_CREATED)).isEmpty();
        assertThat(noted(AuditAction.SETTINGS_CHANGED)).hasSize(1);
    }

    @Test
    @DisplayName("P34 notes a change if it is made, and not if it is taken back")
    void goesWithTheTransaction() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions.run(account, () -> {
                    note(AuditAction.AGENT_DISABLED);
                    throw new IllegalStateException("taken back");
                }));
        note(AuditAction.AGENT_CREATED);

        assertThat(noted(AuditAction.AGENT_DISABLED)).isEmpty();
        assertThat(noted(AuditAction.AGENT_CREATED)).singleElement().satisfies(entry -> {
            assertThat(entry.agent()).isEqualTo(agent);
            assertThat(entry.thing()).isEqualTo("account");
        });
    }

    @Test
    @DisplayName("P34 notes a look at a conversation once a minute for each agent and conversation, and soon")
    void notesReadsSoon() throws InterruptedException {
        ContactId contact = contact();
        ConversationId one = ConversationId.random();
        ConversationId other = ConversationId.random();
        for (int look = 0; look < 10; look++) {
            read(one, contact);
        }
        read(other, contact);
        for (long waited = 0;
                waited < 10_000 && noted(AuditAction.CONVERSATION_READ).size() < 2;
                waited += 50) {
            Thread.sleep(50);
        }
        assertThat(noted(AuditAction.CONVERSATION_READ)).hasSize(2);

        clock.advance(NotedSoon.ONCE.plusSeconds(1));
        read(one, contact);
        soon.write();

        assertThat(noted(AuditAction.CONVERSATION_READ))
                .extracting(AuditEntry::thingId)
                .containsExactly(one.value(), other.value(), one.value());
    }

    @Test
    @DisplayName("P32 keeps no id of a person who is gone, also in what was on its way")
    void forgetsWhoIsGone() {
        ContactId gone = contact();
        ContactId stays = contact();
        read(ConversationId.random(), gone);
        read(ConversationId.random(), stays);
        soon.write();
        transactions.run(account, () -> jdbc.sql("delete from contact where account_id = ? and contact_id = ?")
                .param(account.value())
                .param(gone.value())
                .update());
        read(ConversationId.random(), gone);
        soon.write();

        assertThat(noted(AuditAction.CONVERSATION_READ)).hasSize(3);
        assertThat(entries.page(account, new AuditFilter(null, null, gone, null, null), null, 10)
                        .entries())
                .isEmpty();
        assertThat(entries.page(account, new AuditFilter(null, null, stays, null, null), null, 10)
                        .entries())
                .hasSize(1);
    }

    @Test
    void turnsPages() {
        for (int i = 0; i < 5; i++) {
            note(AuditAction.SETTINGS_CHANGED);
        }
        AuditEntries.Page first = entries.page(account, ANY, null, 2);
        AuditEntries.Page second = entries.page(account, ANY, first.next(), 2);
        AuditEntries.Page third = entries.page(account, ANY, second.next(), 200);

        assertThat(third.next()).isNull();
        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> page.entries().stream())
                        .filter(entry -> entry.action().equals("settings-changed"))
                        .map(AuditEntry::id))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    private void note(AuditAction action) {
        trail.note(account, AuditActor.of(agent), action, AuditedThing.all(AuditedThing.Kind.ACCOUNT));
    }

    private void read(ConversationId conversation, ContactId contact) {
        trail.noteSoon(
                account, AuditActor.of(agent), AuditAction.CONVERSATION_READ, AuditedThing.of(conversation, contact));
    }

    private List<AuditEntry> noted(AuditAction action) {
        return entries.page(account, new AuditFilter(null, action.code(), null, null, null), null, 100)
                .entries();
    }

    private int expire(String kind, Instant before) {
        return transactions.call(account, () -> jdbc.sql("select expire_audit(?, ?, 100)")
                .param(kind)
                .param(Timestamp.from(before))
                .query(Integer.class)
                .single());
    }

    private ContactId contact() {
        ContactId id = ContactId.random();
        transactions.run(account, () -> jdbc.sql(
                        "insert into contact (account_id, contact_id, language, created_at) values (?, ?, 'nb', now())")
                .param(account.value())
                .param(id.value())
                .update());
        return id;
    }
}
