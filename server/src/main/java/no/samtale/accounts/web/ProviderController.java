package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.signin.factors.WaysIn;
import no.samtale.accounts.signin.sso.KeepProvider;
import no.samtale.accounts.signin.sso.Provider;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The company's own sign-in, as administrators set it up. Who does has shown lately who it is. */
@RestController
@RequestMapping("/api/console/single-sign-on")
class ProviderController {
    private final KeepProvider keepProvider;
    private final WaysIn waysIn;
    private final OwnAddress address;
    private final HttpSessions sessions;

    ProviderController(KeepProvider keepProvider, WaysIn waysIn, OwnAddress address, HttpSessions sessions) {
        this.keepProvider = keepProvider;
        this.waysIn = waysIn;
        this.address = address;
        this.sessions = sessions;
    }

    @GetMapping
    SingleSignOn singleSignOn(AgentPrincipal agent, HttpServletRequest request) {
        @Nullable
        ProviderView kept = keepProvider.of(agent).map(ProviderView::of).orElse(null);
        String console = address.console(request);
        return new SingleSignOn(
                kept, waysIn.demandsSingleSignOn(agent.account()), console, console + "#/sso/" + agent.account());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@RequestBody WantedProvider body, AgentPrincipal agent, HttpServletRequest request) {
        agent.require(Role.ADMINISTRATOR);
        Provider provider = new Provider(
                Checks.present("issuer", body.issuer()),
                Checks.present("clientId", body.clientId()),
                Checks.present("scope", body.scope()),
                Checks.present("rolesClaim", body.rolesClaim()),
                roles(Checks.each("roles", body.roles())),
                Checks.present("trustsAddress", body.trustsAddress()),
                Checks.present("makesAgents", body.makesAgents()));
        sessions.requireProof(request);
        keepProvider.keep(agent, provider, body.clientSecret());
    }

    @PutMapping("/demand")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void demand(@RequestBody SsoDemand body, AgentPrincipal agent, HttpServletRequest request) {
        agent.require(Role.ADMINISTRATOR);
        boolean demanded = Checks.present("demanded", body.demanded());
        sessions.requireProof(request);
        keepProvider.demand(agent, demanded);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(AgentPrincipal agent, HttpServletRequest request) {
        agent.require(Role.ADMINISTRATOR);
        sessions.requireProof(request);
        keepProvider.remove(agent);
    }

    private static Map<String, Set<Role>> roles(List<RolesOfValue> wanted) {
        Map<String, Set<Role>> roles = new HashMap<>();
        for (RolesOfValue each : wanted) {
            Set<Role> of = Set.copyOf(Checks.each("roles", each.roles()));
            if (roles.put(Checks.present("roles", each.value()).strip(), of) != null) {
                throw Problem.invalidField("roles");
            }
        }
        return roles;
    }

    /**
     * How the company's own sign-in stands.
     *
     * @param provider null if there is none
     * @param returnAddress what the provider has to be told of, to send people back to
     * @param signInAddress where people sign in by it
     */
    record SingleSignOn(
            @Nullable ProviderView provider, boolean demanded, String returnAddress, String signInAddress) {}

    /** @param secret whether one is kept; it is never told */
    record ProviderView(
            String issuer,
            String clientId,
            boolean secret,
            String scope,
            String rolesClaim,
            List<RolesOfValue> roles,
            boolean trustsAddress,
            boolean makesAgents) {
        static ProviderView of(KeepProvider.Kept kept) {
            Provider provider = kept.provider();
            List<RolesOfValue> roles = provider.roles().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> new RolesOfValue(
                            each.getKey(), each.getValue().stream().sorted().toList()))
                    .toList();
            return new ProviderView(
                    provider.issuer(),
                    provider.clientId(),
                    kept.secret(),
                    provider.scope(),
                    provider.rolesClaim(),
                    roles,
                    provider.trustsAddress(),
                    provider.makesAgents());
        }
    }

    /** What one value of the claim leads to. */
    record RolesOfValue(@Nullable String value, @Nullable List<Role> roles) {}

    /** @param clientSecret null: as it was; empty: none */
    record WantedProvider(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String scope,
            @Nullable String rolesClaim,
            @Nullable List<RolesOfValue> roles,
            @Nullable Boolean trustsAddress,
            @Nullable Boolean makesAgents) {
        @Override
        public String toString() {
            return "WantedProvider[…]";
        }
    }

    /** Whether everybody has to sign in by it. */
    record SsoDemand(@Nullable Boolean demanded) {}
}
