package no.samtale.contacts.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditActor;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.consent.ChoiceProof;
import no.samtale.privacy.consent.ChoiceWay;
import no.samtale.privacy.consent.Consents;
import no.samtale.privacy.consent.GiveConsent;
import no.samtale.privacy.consent.WithdrawConsent;
import no.samtale.privacy.erasure.EraseContact;
import no.samtale.privacy.erasure.ErasePerson;
import no.samtale.privacy.erasure.ErasureReceipt;
import no.samtale.privacy.erasure.ErasureReceipts;
import no.samtale.privacy.holds.PlaceHold;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.restrictions.LiftRestriction;
import no.samtale.privacy.restrictions.RestrictContact;
import no.samtale.privacy.restrictions.Restriction;
import no.samtale.privacy.restrictions.Restrictions;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which contacts are one person, and what goes for all of them. */
@SamtaleTest
class ContactLinksStoreTest {
    /** Choices are remembered for no longer than this. */
    private static final Duration REMEMBERED = Duration.ofSeconds(6);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ContactLinks links;

    @Autowired
    private UnlinkContact unlink;

    @Autowired
    private ErasePerson erase;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Consents consents;

    @Autowired
    private GiveConsent give;

    @Autowired
    private WithdrawConsent withdraw;

    @Autowired
    private SettableClock clock;

    private Company company;
    private AccountId account;
    private LinkingTestPeople people;

    @BeforeEach
    void found() {
        company = Company.in(context);
        account = company.account();
        people = new LinkingTestPeople(context, account);
    }

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    @Test
    void linksBothWaysAndByWayOfOthers() {
        String second = Company.newEmail();
        String third = Company.newEmail();
        ContactId one = people.proving(Company.newEmail());
        ContactId two = people.proving(second);
        ContactId three = people.proving(third);
        ContactId stranger = people.proving(Company.newEmail());

        assertThat(people.prove(one, second)).isEqualTo(LinkByProof.Outcome.LINKED);
        assertThat(people.prove(two, third)).isEqualTo(LinkByProof.Outcome.LINKED);

        assertThat(links.groupOf(account, one)).containsExactly(one, two, three);
        assertThat(links.groupOf(account, two)).startsWith(two).containsExactlyInAnyOrder(one, two, three);
        assertThat(links.groupOf(account, three)).containsExactly(three, two, one);
        assertThat(links.groupOf(account, stranger)).containsExactly(stranger);
        assertThat(people.prove(one, third)).isEqualTo(LinkByProof.Outcome.ALREADY);
        assertThat(links.linkedWith(account, List.of(one)).stream().map(ContactLink::contact))
                .containsExactly(two, three);
    }

    @Test
    @DisplayName("a claimed address links nobody, though the code to it was right")
    void linksNobodyByAClaim() {
        String claimed = Company.newEmail();
        ContactId one = people.proving(Company.newEmail());
        ContactId claimant = people.claiming(claimed);

        assertThat(people.prove(one, claimed)).isEqualTo(LinkByProof.Outcome.UNKNOWN);
        assertThat(links.groupOf(account, one)).containsExactly(one);

        ContactId holder = people.proving(claimed);
        assertThat(people.prove(one, claimed)).isEqualTo(LinkByProof.Outcome.LINKED);
        assertThat(links.groupOf(account, one)).containsExactly(one, holder).doesNotContain(claimant);
    }

    @Test
    void takesOneOutWithAllThatHungOnIt() {
        String second = Company.newEmail();
        String third = Company.newEmail();
        ContactId one = people.proving(Company.newEmail());
        ContactId two = people.proving(second);
        ContactId three = people.proving(third);
        people.prove(one, second);
        people.prove(two, third);

        unlink.unlink(account, two, AuditActor.PERSON);
        unlink.unlink(account, two, AuditActor.PERSON);

        assertThat(links.groupOf(account, one)).containsExactly(one);
        assertThat(links.groupOf(account, two)).containsExactly(two);
        assertThat(links.groupOf(account, three)).containsExactly(three);
        assertThat(noted("contact-unlinked")).as("once for each of the three").isEqualTo(3);
        assertThat(people.prove(one, second)).isEqualTo(LinkByProof.Outcome.LINKED);
    }

    @Test
    void keepsAccountsApart() {
        String email = Company.newEmail();
        ContactId here = people.proving(Company.newEmail());
        AccountId other = Company.in(context).account();
        LinkingTestPeople there = new LinkingTestPeople(context, other);
        ContactId theirs = there.proving(email);

        assertThat(people.prove(here, email)).isEqualTo(LinkByProof.Outcome.UNKNOWN);

        String ours = Company.newEmail();
        ContactId second = people.proving(ours);
        people.prove(here, ours);
        assertThat(links.groupOf(other, here)).containsExactly(here);
        assertThat(links.groupOf(account, here)).containsExactly(here, second).doesNotContain(theirs);
        unlink.unlink(other, here, AuditActor.PERSON);
        assertThat(links.groupOf(account, here)).containsExactly(here, second);
    }

    @Test
    void holdsNoMoreThanTheLimit() {
        ContactId one = people.proving(Company.newEmail());
        for (int i = 1; i < Limits.LINKED_CONTACTS; i++) {
            String email = Company.newEmail();
            people.proving(email);
            assertThat(people.prove(one, email)).isEqualTo(LinkByProof.Outcome.LINKED);
        }
        String more = Company.newEmail();
        ContactId last = people.proving(more);

        assertRefused(ProblemCode.TOO_MANY, () -> people.prove(one, more));
        assertThat(links.groupOf(account, last)).containsExactly(last);
    }

    @Test
    @DisplayName("P32 an erasure takes all that is linked, each with its own entry in the ledger, and nobody else")
    void erasesAllOfThem() {
        String second = Company.newEmail();
        String third = Company.newEmail();
        ContactId one = people.proving(Company.newEmail());
        ContactId two = people.proving(second);
        ContactId three = people.proving(third);
        ContactId stranger = people.proving(Company.newEmail());
        people.prove(one, second);
        people.prove(two, third);
        UUID wish = UUID.randomUUID();

        ErasureReceipt receipt = erase.erase(account, one, wish, AuditActor.SYSTEM);

        assertThat(receipt.id()).isEqualTo(wish);
        assertThat(receipt.linked()).hasSize(2);
        assertThat(receipt.linked().stream().map(ErasureReceipt::position))
                .as("the farthest first, the one that was asked for last")
                .isSorted()
                .allMatch(position -> position < receipt.position());
        assertThat(left(one, two, three)).isZero();
        assertThat(left(stranger)).isPositive();
        ErasureReceipt again = erase.erase(account, one, wish, AuditActor.SYSTEM);
        assertThat(again.linked()).isEqualTo(receipt.linked());
        assertThat(context.getBean(ErasureReceipts.class).receipt(account, wish))
                .contains(again);
        assertRefused(ProblemCode.ID_REUSED, () -> erase.erase(account, stranger, wish, AuditActor.SYSTEM));
        assertThat(left(stranger)).isPositive();
    }

    @Test
    @DisplayName("while one of them is held for a legal claim, none of them is erased")
    void erasesNoneWhileOneIsHeld() {
        String second = Company.newEmail();
        ContactId one = people.proving(Company.newEmail());
        ContactId two = people.proving(second);
        people.prove(one, second);
        UUID hold = UUID.randomUUID();
        context.getBean(PlaceHold.class)
                .place(
                        company.principal(company.administrator(), Role.ADMINISTRATOR),
                        two,
                        hold,
                        ScreenedText.of("Et krav"),
                        clock.instant().plus(Duration.ofDays(30)));

        assertRefused(ProblemCode.LEGAL_HOLD, () -> erase.erase(account, one, UUID.randomUUID(), AuditActor.SYSTEM));
        assertThat(left(one)).isPositive();
        assertThat(left(two)).isPositive();
    }

    @Test
    void goesWithOneThatIsErasedByItself() {
        String second = Company.newEmail();
        ContactId one = people.proving(Company.newEmail());
        ContactId two = people.proving(second);
        people.prove(one, second);

        context.getBean(EraseContact.class).erase(account, two, UUID.randomUUID(), AuditActor.SYSTEM);

        assertThat(links.groupOf(account, one)).containsExactly(one);
        assertThat(left(one)).isPositive();
    }

    @Test
    @DisplayName("P30 a restriction goes for all of them, also for one that is linked later, and ends for each")
    void restrictsThemAsOne() {
        String second = Company.newEmail();
        String third = Company.newEmail();
        ContactId one = people.proving(Company.newEmail());
        ContactId two = people.proving(second);
        ContactId three = people.proving(third);
        people.prove(one, second);

        context.getBean(RestrictContact.class)
                .restrictPerson(account, one, Restriction.Ground.ACCURACY, AuditActor.PERSON);
        assertThat(restrictions.standing(account)).containsExactlyInAnyOrder(one, two);

        assertThat(people.prove(two, third)).isEqualTo(LinkByProof.Outcome.LINKED);
        assertThat(restrictions.standing(account)).containsExactlyInAnyOrder(one, two, three);

        context.getBean(LiftRestriction.class).announceToPerson(account, three, AuditActor.SYSTEM);
        assertThat(List.of(one, two, three)).allSatisfy(each -> assertThat(
                        restrictions.of(account, each).orElseThrow().endsAt())
                .isNotNull());
    }

    @Test
    @DisplayName("P02 a no goes for all of them until they say something later; a yes for the one that it was given as")
    void takesANoForAllOfThem() {
        String second = Company.newEmail();
        ContactId one = people.proving(Company.newEmail());
        ContactId two = people.proving(second);
        give.give(account, one, Purpose.IMPROVE, proof());
        people.prove(one, second);

        assertThat(consents.stands(account, one, Purpose.IMPROVE)).isTrue();
        assertThat(consents.stands(account, two, Purpose.IMPROVE)).isFalse();
        clock.advance(REMEMBERED);
        withdraw.withdraw(account, two, Purpose.IMPROVE, proof());
        assertThat(consents.stands(account, one, Purpose.IMPROVE)).isFalse();

        clock.advance(REMEMBERED);
        give.give(account, two, Purpose.IMPROVE, proof());
        assertThat(consents.stands(account, two, Purpose.IMPROVE)).isTrue();
        assertThat(consents.stands(account, one, Purpose.IMPROVE))
                .as("they have said nothing but yes as it, and take back what they said as the other")
                .isTrue();

        clock.advance(REMEMBERED);
        withdraw.withdraw(account, two, Purpose.IMPROVE, proof());
        unlink.unlink(account, one, AuditActor.PERSON);
        clock.advance(REMEMBERED);
        assertThat(consents.stands(account, one, Purpose.IMPROVE)).isTrue();
        assertThat(consents.stands(account, two, Purpose.IMPROVE)).isFalse();
    }

    private ChoiceProof proof() {
        return new ChoiceProof(
                UUID.randomUUID(),
                ChoiceWay.PORTAL,
                ScreenedText.of("Nei takk"),
                Language.NB,
                context.getBean(NoticeVersions.class).current(account),
                null,
                null);
    }

    private long left(ContactId... contacts) {
        return count(
                "select count(*) from contact where account_id = :account and contact_id = any(:ids)",
                Arrays.stream(contacts).map(ContactId::value).toArray(UUID[]::new));
    }

    private long noted(String action) {
        return count(
                "select count(*) from audit_entry where account_id = :account and action = '" + action
                        + "' and cardinality(:ids) = 0",
                new UUID[0]);
    }

    private long count(String sql, UUID[] ids) {
        return context.getBean(AccountTransactions.class).call(account, () -> context.getBean(JdbcClient.class)
                .sql(sql)
                .param("account", account.value())
                .param("ids", ids)
                .query(Long.class)
                .single());
    }

    private static void assertRefused(ProblemCode code, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class).isThrownBy(call).satisfies(refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
