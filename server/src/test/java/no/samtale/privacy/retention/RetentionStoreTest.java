package no.samtale.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditActor;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.CloseConversation;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.erasure.EraseContact;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Lasting;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.requests.HandleRequest;
import no.samtale.privacy.requests.NewPeople;
import no.samtale.privacy.requests.OpenRequest;
import no.samtale.privacy.requests.RequestKind;
import no.samtale.privacy.requests.SubjectRequest;
import no.samtale.privacy.requests.SubjectRequests;
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

    @Autowired
    private RetentionPreview preview;

    @Autowired
    private OpenRequest open;

    @Autowired
    private HandleRequest handle;

    @Autowired
    private SubjectRequests requests;

    @Autowired
    private EraseContact erase;

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
        expire.expire(company.account());
        assertThat(rows(old)).isPositive();

        clock.advance(Duration.ofDays(2));
        expire.expire(company.account());
        assertThat(rows(old)).isZero();
        assertKeyGone(KeyScope.of(company.account(), old.id()));
        assertKeyGone(KeyScope.of(company.account(), old.contact()));
        assertThat(rows(open)).isPositive();
        assertThat(rows(younger)).isPositive();
    }

    @Test
    @DisplayName("P31 P29: what somebody has asked to see stays until they are answered, and the preview says why")
    void keepsWhatIsAskedFor() {
        AccessibleConversation asked = ended();
        AccessibleConversation other = ended();
        SubjectRequest request = asks(asked.contact(), RequestKind.ACCESS);
        asks(other.contact(), RequestKind.ERASURE);

        clock.advance(KEPT.plus(Duration.ofDays(1)));
        RetentionPreview.Preview before = preview.of(company.account(), Language.NB);
        expire.expire(company.account());

        assertThat(before.asking()).isOne();
        assertThat(before.sparedPeople()).isOne();
        assertThat(rows(asked)).isPositive();
        assertThat(rows(other)).as("nobody waits to see it").isZero();
        assertThat(preview.of(company.account(), Language.NB).overdue()).isZero();

        handle.answer(officer(), request.id(), "Her er alt vi har");
        expire.expire(company.account());
        assertThat(rows(asked)).isZero();
    }

    @Test
    @DisplayName("P31 P32: an open request never stands in the way of one's own erasure")
    void erasesInSpiteOfARequest() {
        AccessibleConversation asked = ended();
        asks(asked.contact(), RequestKind.ACCESS);

        erase.erase(company.account(), asked.contact(), UUID.randomUUID(), AuditActor.PERSON);

        assertThat(rows(asked)).isZero();
        assertKeyGone(KeyScope.of(company.account(), asked.contact()));
    }

    @Test
    @DisplayName("P31 P46: who asked by letter and never wrote here goes 180 days after the answer, not before")
    void deletesWhoOnlyWroteALetter() {
        ContactId stranger = ContactId.random();
        SubjectRequest request = open.open(
                company.account(),
                asked(stranger, RequestKind.ACCESS, "letter"),
                new NewPeople.Stranger("Brit Brevskriver", null, null),
                AuditActor.SYSTEM);
        clock.advance(KEPT.plus(Duration.ofDays(1)));
        expire.expire(company.account());
        assertThat(requests.request(company.account(), request.id())
                        .orElseThrow()
                        .contact())
                .as("waits for an answer")
                .isEqualTo(stranger);

        handle.answer(officer(), request.id(), "Vi har ingenting om deg");
        clock.advance(KEPT.minus(Duration.ofDays(1)));
        expire.expire(company.account());
        assertThat(requests.request(company.account(), request.id())
                        .orElseThrow()
                        .contact())
                .isEqualTo(stranger);

        clock.advance(Duration.ofDays(2));
        expire.expire(company.account());
        assertThat(requests.request(company.account(), request.id())
                        .orElseThrow()
                        .contact())
                .isNull();
        assertKeyGone(KeyScope.of(company.account(), stranger));
    }

    private SubjectRequest asks(ContactId contact, RequestKind kind) {
        return open.open(company.account(), asked(contact, kind, "conversation"), AuditActor.SYSTEM);
    }

    private OpenRequest.Asked asked(ContactId contact, RequestKind kind, String source) {
        return new OpenRequest.Asked(
                UUID.randomUUID(), contact, kind, source, "nb", clock.instant(), "Hva har dere?", null, null);
    }

    private AgentPrincipal officer() {
        return company.principal(company.hire("Pia Personvern", Role.PRIVACY_OFFICER), Role.PRIVACY_OFFICER);
    }

    @Test
    void deletesMoreThanFitsIntoOneChunk() {
        List<AccessibleConversation> many =
                IntStream.range(0, 105).mapToObj(i -> ended()).toList();

        clock.advance(KEPT.plus(Duration.ofDays(1)));
        expire.expire(company.account());

        assertThat(many).allSatisfy(one -> assertThat(rows(one)).isZero());
    }

    @Test
    @DisplayName("P15, P31: a token goes seven days after its last use")
    void deletesTokens() {
        AccessibleConversation conversation = started();

        clock.advance(Duration.ofDays(6));
        expire.expire(company.account());
        assertThat(tokens(conversation)).isOne();

        clock.advance(Duration.ofDays(2));
        expire.expire(company.account());
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
