/**
 * Accounts (companies), their agents, teams and roles, and sign-in. Owns the tables account, account_directory, agent,
 * agent_link, team and team_member, what agents sign in with, and what their sessions hold. Entry points:
 * {@link no.samtale.accounts.Agents}, {@link no.samtale.accounts.CreateAgent}, {@link no.samtale.accounts.AgentPrincipal}
 * as the argument of every console controller, {@link no.samtale.accounts.AgentSessions} for sockets. Whether an agent is
 * available is routing's. Into a session go ids, codes and times, nothing else.
 */
@ApplicationModule(allowedDependencies = {"platform", "vault"})
@NullMarked
package no.samtale.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
