package no.samtale.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.CloseConversation;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.register.Lasting;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.subjects.SubjectTables;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the notice says of time is what the clock does. */
@SamtaleTest
class RetentionStoreTest {
    private static final Duration KEPT = Duration.ofDays(180);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ExpireData expire;

    @Autowired
    private RetentionPeriods periods;

    @Autowired
    private Register register;

    @Autowired
    private SubjectTables tables;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Vault vault;

    @Autowired
    private SettableClock clock;

    private Company company;
    private Entrypoint entrypoint;

    @BeforeEach
    void company() {
        company = Company.in(context);
        entrypoint = company.entrypoint();
    }

    private AccessibleConversation started() {
        return Visitors.in(context).start(entrypoint, "Hei, jeg lurer på noe");
    }

    private AccessibleConversation ended() {
        AccessibleConversation conversation = started();
        context.getBean(CloseConversation.class).close(conversation);
        return conversation;
    }

    @Test
    @DisplayName("P31: a conversation goes 180 days after its end, with its person, and not a day before")
    void deletesAfterItsTime() {
        AccessibleConversation old = ended();
        AccessibleConversation open = started();
        clock.advance(Duration.ofDays(2));
        AccessibleConversation younger = ended();

        clock.advance(KEPT.minus(Duration.ofDays(3)));
        expire.expire();
        assertThat(rows(old)).isPositive();

        clock.advance(Duration.ofDays(2));
        expire.expire();
        assertThat(rows(old)).isZero();
        assertKeyGone(KeyScope.of(company.account(), old.id()));
        assertKeyGone(KeyScope.of(company.account(), old.contact()));
        assertThat(rows(open)).isPositive();
        assertThat(rows(younger)).isPositive();
    }

    @Test
    void deletesMoreThanFitsIntoOneChunk() {
        List<AccessibleConversation> many =
                IntStream.range(0, 105).mapToObj(i -> ended()).toList();

        clock.advance(KEPT.plus(Duration.ofDays(1)));
        expire.expire();

        assertThat(many).allSatisfy(one -> assertThat(rows(one)).isZero());
    }

    @Test
    @DisplayName("P15, P31: a token goes seven days after its last use")
    void deletesTokens() {
        AccessibleConversation conversation = started();

        clock.advance(Duration.ofDays(6));
        expire.expire();
        assertThat(tokens(conversation)).isOne();

        clock.advance(Duration.ofDays(2));
        expire.expire();
        assertThat(tokens(conversation)).isZero();
    }

    @Test
    @DisplayName("P31: all that lies under a conversation's key has the same time")
    void hasOneTimeForWhatIsUnderOneKey() {
        List<Duration> ofConversations = register.retention().stream()
                .map(rule -> rule.lasting() instanceof Lasting.After after
                                && after.event().equals("conversation-closed")
                        ? after.period()
                        : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList();

        assertThat(ofConversations).containsExactly(periods.of("dialogue")).containsExactly(KEPT);
        assertThatIllegalArgumentException().isThrownBy(() -> periods.of("contact-details"));
    }

    private long rows(AccessibleConversation conversation) {
        return transactions.call(company.account(), () -> tables.columns().stream()
                .mapToLong(naming -> jdbc.sql("select count(*) from "
                                + naming.table().name() + " where " + naming.column() + " = any(:ids)")
                        .param("ids", new UUID[] {
                            conversation.id().value(), conversation.contact().value()
                        })
                        .query(Long.class)
                        .single())
                .sum());
    }

    private long tokens(AccessibleConversation conversation) {
        return transactions.call(
                company.account(), () -> jdbc.sql("select count(*) from visitor_token where conversation_id = :id")
                        .param("id", conversation.id().value())
                        .query(Long.class)
                        .single());
    }

    private void assertKeyGone(KeyScope scope) {
        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> vault.seal(
                        Purpose.DELIVER, scope, new Cell("message", "body_sealed", UUID.randomUUID()), "Hei"));
    }
}
