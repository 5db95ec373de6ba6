package no.samtale.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.samtale.accounts.Availability;
import no.samtale.accounts.Role;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.CloseConversation;
import no.samtale.conversations.ConversationState;
import no.samtale.conversations.Conversations;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Company.Person;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who gets which conversation, and who gets it back. */
@SamtaleTest
class RoutingStoreTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Presence presence;

    @Autowired
    AssignWaiting assign;

    @Autowired
    RequeueGone requeue;

    @Autowired
    Queue queue;

    @Autowired
    TeamAvailability availability;

    @Autowired
    Conversations conversations;

    @Autowired
    CloseConversation close;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Company company;
    private Entrypoint entrypoint;
    private Person kari;
    private Person ola;

    @BeforeEach
    void company() {
        company = Company.in(context);
        entrypoint = company.entrypoint();
        kari = company.hire("Kari Nordmann", Role.AGENT);
        ola = company.hire("Ola Vik", Role.AGENT);
    }

    @Test
    void givesWhatWaitsToTheAgentWhoHasBeenIdleLongest() {
        arrive(kari);
        clock.advance(Duration.ofSeconds(1));
        arrive(ola);

        AccessibleConversation first = visitor();
        awaitAgent(first, kari.id());
        clock.advance(Duration.ofSeconds(1));
        AccessibleConversation second = visitor();
        awaitAgent(second, ola.id());
        clock.advance(Duration.ofSeconds(1));
        AccessibleConversation third = visitor();

        awaitAgent(third, kari.id());
    }

    @Test
    void keepsInTheQueueWhatNobodyHasRoomForAndGivesItWhenSomebodyHas() {
        arrive(kari);
        List<AccessibleConversation> four = List.of(visitor(), visitor(), visitor(), visitor());
        four.forEach(conversation -> awaitAgent(conversation, kari.id()));
        AccessibleConversation fifth = visitor();
        AccessibleConversation sixth = visitor();
        assign.assign(company.account());

        assertThat(conversations.current(fifth).state()).isEqualTo(ConversationState.WAITING);
        assertThat(queue.positions(company.account(), company.team()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(fifth.id(), 1, sixth.id(), 2));
        assertThat(queue.position(company.account(), sixth.id())).hasValue(2);
        assertThat(queue.position(company.account(), four.getFirst().id())).isEmpty();
        assertThat(availability.of(company.account(), company.team())).isEqualTo(TeamAvailability.State.BUSY);

        close.close(four.getFirst());

        awaitAgent(fifth, kari.id());
        assertThat(queue.positions(company.account(), company.team())).isEqualTo(Map.of(sixth.id(), 1));
    }

    @Test
    void givesNothingToWhoIsBusyAwayOrNotHere() {
        presence.seen(company.account(), kari.id(), true);
        presence.choose(company.account(), kari.id(), Availability.BUSY);
        presence.choose(company.account(), ola.id(), Availability.AVAILABLE);
        AccessibleConversation conversation = visitor();

        assign.assign(company.account());

        assertThat(conversations.current(conversation).state()).isEqualTo(ConversationState.WAITING);
        assertThat(availability.of(company.account(), company.team())).isEqualTo(TeamAvailability.State.BUSY);
    }

    @Test
    void takesBackFromAnAgentWhoHasBeenGoneForTwoMinutesAndNotBefore() {
        arrive(kari);
        AccessibleConversation conversation = visitor();
        awaitAgent(conversation, kari.id());

        clock.advance(Limits.AGENT_GONE.minusSeconds(5));
        assertThat(requeue.requeue(company.account())).isZero();
        clock.advance(Duration.ofSeconds(10));
        assertThat(requeue.requeue(company.account())).isEqualTo(1);

        assertThat(conversations.current(conversation).state()).isEqualTo(ConversationState.WAITING);
        assertThat(conversations.current(conversation).agent()).isNull();
    }

    @Test
    void letsAnAgentTransferItsOwnAndASupervisorTakeOver() {
        arrive(kari);
        AccessibleConversation conversation = visitor();
        awaitAgent(conversation, kari.id());
        Person boss = company.hire("Sigrid Aasen", Role.SUPERVISOR);

        assertThat(signedIn(ola).post(path(conversation.id(), "pick"), Map.of()).code())
                .isEqualTo("already_assigned");
        assertThat(signedIn(ola)
                        .post(path(conversation.id(), "transfer"), Map.of("agentId", ola.id()))
                        .code())
                .isEqualTo("already_assigned");
        assertThat(signedIn(kari)
                        .post(path(conversation.id(), "transfer"), Map.of("agentId", ola.id()))
                        .status())
                .isEqualTo(204);
        assertThat(conversations.current(conversation).agent()).isEqualTo(ola.id());

        Answer taken = signedIn(boss).post(path(conversation.id(), "pick"), Map.of());

        assertThat(taken.status()).isEqualTo(200);
        assertThat(conversations.current(conversation).agent()).isEqualTo(boss.id());
    }

    @Test
    void putsAConversationInTheQueueOfTheTeamThatItIsTransferredTo() {
        arrive(kari);
        AccessibleConversation conversation = visitor();
        awaitAgent(conversation, kari.id());
        presence.choose(company.account(), kari.id(), Availability.AWAY);

        Answer moved = signedIn(kari).post(path(conversation.id(), "transfer"), Map.of("teamId", company.team()));

        assertThat(moved.status()).isEqualTo(204);
        assertThat(queue.positions(company.account(), company.team())).containsEntry(conversation.id(), 1);
        assertThat(signedIn(kari)
                        .post(path(conversation.id(), "transfer"), Map.of("teamId", kari.id()))
                        .field())
                .isEqualTo("teamId");
    }

    private Caller signedIn(Person person) {
        return company.signedIn(person, port);
    }

    private static String path(ConversationId id, String action) {
        return "/api/console/conversations/" + id + "/" + action;
    }

    private void arrive(Person person) {
        presence.choose(company.account(), person.id(), Availability.AVAILABLE);
        presence.seen(company.account(), person.id(), true);
    }

    private AccessibleConversation visitor() {
        return Visitors.in(context).start(entrypoint, "Hei");
    }

    private void awaitAgent(AccessibleConversation conversation, AgentId agent) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        conversations.current(conversation).agent())
                .isEqualTo(agent));
    }
}
