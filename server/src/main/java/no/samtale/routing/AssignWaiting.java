package no.samtale.routing;

import no.samtale.conversations.AssignConversation;
import no.samtale.conversations.Workload;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives each waiting conversation to the agent of its team who is available, here, has room, and has been idle longest.
 * Whatever changes any of these calls it; calling it when there is nothing to do changes nothing.
 */
@Component
public class AssignWaiting {
    private final Workload workload;
    private final TeamAvailability availability;
    private final PresenceStore presence;
    private final AssignConversation assign;
    private final AccountTransactions transactions;
    private final JdbcClient jdbc;

    AssignWaiting(
            Workload workload,
            TeamAvailability availability,
            PresenceStore presence,
            AssignConversation assign,
            AccountTransactions transactions,
            JdbcClient jdbc) {
        this.workload = workload;
        this.presence = presence;
        this.availability = availability;
        this.assign = assign;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Gives out what can be given out in the account. */
    public void assign(AccountId account) {
        for (TeamId team : workload.teamsWaitedFor(account)) {
            transactions.run(account, () -> assign(account, team));
        }
    }

    private void assign(AccountId account, TeamId team) {
        onlyOneAtATime(account);
        Room room = availability.room(account, team);
        if (room.places() == 0) {
            return;
        }
        for (ConversationId conversation : workload.waiting(account, team, room.places())) {
            AgentId agent = room.take().orElseThrow();
            assign.assign(account, conversation, agent, false);
            presence.busied(account, agent);
        }
    }

    /** Two nodes that give out at once would both see the same room. */
    private void onlyOneAtATime(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "routing:" + account)
                .query((row, number) -> number)
                .list();
    }
}
