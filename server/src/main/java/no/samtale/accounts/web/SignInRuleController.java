package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.samtale.accounts.Agent;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Agents;
import no.samtale.accounts.Role;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.signin.EndSessions;
import no.samtale.accounts.signin.SessionStore;
import no.samtale.accounts.signin.factors.ResetFactors;
import no.samtale.accounts.signin.factors.SecondFactors;
import no.samtale.accounts.signin.factors.SignInRules;
import no.samtale.platform.AgentId;
import no.samtale.platform.checks.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an administrator decides of how everybody signs in, and does for who has lost a way. Before sign-in is made weaker the
 * administrator has shown lately who it is: a session that was left open does not take a colleague's second factor away.
 */
@RestController
@RequestMapping("/api/console")
class SignInRuleController {
    private final SignInRules rules;
    private final Agents agents;
    private final SecondFactors factors;
    private final SessionStore sessions;
    private final EndSessions endSessions;
    private final ResetFactors resetFactors;
    private final SignInWitness witness;
    private final HttpSessions httpSessions;

    SignInRuleController(
            SignInRules rules,
            Agents agents,
            SecondFactors factors,
            SessionStore sessions,
            EndSessions endSessions,
            ResetFactors resetFactors,
            SignInWitness witness,
            HttpSessions httpSessions) {
        this.rules = rules;
        this.agents = agents;
        this.factors = factors;
        this.sessions = sessions;
        this.endSessions = endSessions;
        this.resetFactors = resetFactors;
        this.witness = witness;
        this.httpSessions = httpSessions;
    }

    @GetMapping("/sign-in-rule")
    RuleAndAgents rule(AgentPrincipal agent) {
        agent.require(Role.ADMINISTRATOR);
        List<Agent> all = agents.all(agent.account());
        Map<AgentId, Integer> open = sessions.counts(all.stream().map(Agent::id).toList());
        witness.listed(agent);
        return new RuleAndAgents(
                rules.demandsSecondFactor(agent.account()),
                all.stream()
                        .map(each -> signsIn(agent, each, open.getOrDefault(each.id(), 0)))
                        .sorted(Comparator.comparing(SignsIn::name))
                        .toList());
    }

    @PutMapping("/sign-in-rule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void demand(@RequestBody Rule body, AgentPrincipal agent, HttpServletRequest request) {
        agent.require(Role.ADMINISTRATOR);
        boolean demanded = Checks.present("secondFactor", body.secondFactor());
        httpSessions.requireProof(request);
        rules.demandSecondFactor(agent, demanded);
    }

    @DeleteMapping("/agents/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(@PathVariable String id, AgentPrincipal agent) {
        AgentId whom = AgentId.of(id);
        agent.require(Role.ADMINISTRATOR);
        endSessions.all(agent, whom);
    }

    @DeleteMapping("/agents/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFactors(@PathVariable String id, AgentPrincipal agent, HttpServletRequest request) {
        AgentId whom = AgentId.of(id);
        agent.require(Role.ADMINISTRATOR);
        httpSessions.requireProof(request);
        resetFactors.reset(agent, whom);
    }

    private SignsIn signsIn(AgentPrincipal administrator, Agent agent, int open) {
        SecondFactors.Standing standing = factors.of(administrator.account(), agent.id());
        return new SignsIn(agent.id(), agent.name(), standing.totp(), standing.passkeys(), open);
    }

    /** Whether all agents need a second factor. */
    record Rule(@Nullable Boolean secondFactor) {}

    /** The rule, and how each agent stands. */
    record RuleAndAgents(boolean secondFactor, List<SignsIn> agents) {}

    /**
     * How an agent signs in.
     *
     * @param sessions how many the agent is signed in by
     */
    record SignsIn(AgentId id, String name, boolean totp, int passkeys, int sessions) {}
}
