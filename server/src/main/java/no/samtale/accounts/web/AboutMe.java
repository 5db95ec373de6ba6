package no.samtale.accounts.web;

import no.samtale.accounts.Account;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.Agent;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Agents;
import no.samtale.accounts.Availability;
import no.samtale.accounts.AvailabilityOf;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what an agent is told about itself. */
@Component
class AboutMe {
    private final Accounts accounts;
    private final Agents agents;
    private final ObjectProvider<AvailabilityOf> availability;

    AboutMe(Accounts accounts, Agents agents, ObjectProvider<AvailabilityOf> availability) {
        this.accounts = accounts;
        this.agents = agents;
        this.availability = availability;
    }

    Me of(AgentPrincipal principal) {
        Account account = accounts.account(principal.account());
        Agent agent = agents.agent(principal.account(), principal.agent())
                .orElseThrow(() -> new Problem(ProblemCode.NOT_SIGNED_IN));
        return new Me(
                new Me.Self(
                        agent.id(),
                        agent.name(),
                        agent.roles().stream().sorted().toList(),
                        availability(principal),
                        agent.capacity(),
                        agent.language()),
                new Me.Company(account.id(), account.name()),
                new Me.MyLimits(
                        Limits.MESSAGE_LENGTH, Limits.ATTACHMENTS, Limits.ATTACHMENT_BYTES, Limits.SMS_SEGMENTS));
    }

    private Availability availability(AgentPrincipal principal) {
        AvailabilityOf known = availability.getIfAvailable();
        return known == null ? Availability.AWAY : known.of(principal.account(), principal.agent());
    }
}
