package no.samtale.accounts.signin.sso;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.SsoRefusal;
import no.samtale.accounts.store.StaffRow;
import no.samtale.accounts.store.StaffStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.Address;
import no.samtale.vault.Fingerprints;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.IdentityIndex.AgentRef;
import org.springframework.stereotype.Component;

/**
 * Which agent somebody is whom a provider vouches for: by the provider's own name for the person, and the first time by the
 * e-mail address, if the company trusts the provider for that. An agent is one person at the provider for good: an address
 * that was given to somebody else opens nothing.
 */
@Component
class AgentOfProvider {
    private static final String USE = "sign-in-provider-subject";

    private final AccountTransactions transactions;
    private final AgentAtProviderStore links;
    private final StaffStore staff;
    private final IdentityIndex index;
    private final Fingerprints fingerprints;
    private final FollowRoles followRoles;
    private final MakeAgent makeAgent;
    private final Clock clock;

    AgentOfProvider(
            AccountTransactions transactions,
            AgentAtProviderStore links,
            StaffStore staff,
            IdentityIndex index,
            Fingerprints fingerprints,
            FollowRoles followRoles,
            MakeAgent makeAgent,
            Clock clock) {
        this.transactions = transactions;
        this.links = links;
        this.staff = staff;
        this.index = index;
        this.fingerprints = fingerprints;
        this.followRoles = followRoles;
        this.makeAgent = makeAgent;
        this.clock = clock;
    }

    /** The agent, with the roles that the provider's word leads to. */
    AgentPrincipal agent(AccountId account, Provider provider, Vouched who) {
        byte[] subject = fingerprints.of(account, USE, provider.issuer() + "\n" + who.subject());
        Set<Role> roles = provider.rolesOf(who.values());
        Optional<AgentId> known = transactions.call(account, () -> links.agent(account, subject));
        if (roles.isEmpty()) {
            throw new RefusedAfterProvider(SsoRefusal.NO_ROLE, known.orElse(null));
        }
        AgentId agent = known.orElseGet(() -> first(account, provider, who, subject, roles));
        return followRoles.follow(account, agent, roles);
    }

    private AgentId first(AccountId account, Provider provider, Vouched who, byte[] subject, Set<Role> roles) {
        String email = who.email();
        if (email == null) {
            throw new RefusedAfterProvider(SsoRefusal.ADDRESS_UNVERIFIED, null);
        }
        Optional<AgentId> same = withAddress(account, email);
        if (same.isPresent()) {
            link(account, provider, same.get(), subject);
            return same.get();
        }
        if (!provider.makesAgents()) {
            throw new RefusedAfterProvider(SsoRefusal.UNKNOWN, null);
        }
        return makeAgent.make(account, email, who.name(), roles, agent -> requireLinked(account, agent, subject));
    }

    private void link(AccountId account, Provider provider, AgentId agent, byte[] subject) {
        if (!provider.trustsAddress()) {
            throw new RefusedAfterProvider(SsoRefusal.NOT_LINKED, agent);
        }
        transactions.run(account, () -> requireLinked(account, agent, subject));
    }

    private void requireLinked(AccountId account, AgentId agent, byte[] subject) {
        if (!links.link(account, agent, subject, clock.instant())) {
            throw new RefusedAfterProvider(SsoRefusal.SOMEBODY_ELSE, agent);
        }
    }

    /** Whoever has left has an address still, until it is forgotten. */
    private Optional<AgentId> withAddress(AccountId account, String email) {
        return index.agents(Address.email(email)).stream()
                .filter(ref -> ref.account().equals(account))
                .map(AgentRef::agent)
                .filter(agent -> transactions
                        .call(account, () -> staff.one(account, agent))
                        .map(StaffRow::id)
                        .isPresent())
                .findFirst();
    }
}
