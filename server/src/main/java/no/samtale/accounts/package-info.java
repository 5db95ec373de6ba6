/**
 * Accounts (companies), their agents, teams and roles, and sign-in. Owns the tables account, account_directory, agent,
 * agent_link, team and team_member, and what the agents' sessions hold. Entry points: {@link no.samtale.accounts.Agents},
 * {@link no.samtale.accounts.CreateAgent}, {@link no.samtale.accounts.AgentPrincipal} as the argument of every console
 * controller, {@link no.samtale.accounts.AgentSessions} for sockets. Whether an agent is available is routing's. Do not
 * put more than the two ids into a session.
 */
@ApplicationModule(allowedDependencies = {"platform", "vault"})
@NullMarked
package no.samtale.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
