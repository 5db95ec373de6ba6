package no.samtale.accounts.staff;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.samtale.accounts.AgentMail;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.StaffWitness;
import no.samtale.accounts.store.StaffRow;
import no.samtale.accounts.store.StaffStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.Address;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.IdentityIndex.AgentRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Makes links for a new password: for whoever has forgotten theirs, and for an administrator to pass on. */
@Component
public class PasswordLinks implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordLinks.class);
    /** One person can be an agent of several accounts, and has a password in each. */
    private static final int ACCOUNTS = 8;

    private final PasswordThrottle throttle;
    private final IdentityIndex index;
    private final AccountTransactions transactions;
    private final StaffStore store;
    private final AgentLinks links;
    private final LinkLetters letters;
    private final AgentMail mail;
    private final StaffWitness witness;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PasswordLinks(
            PasswordThrottle throttle,
            IdentityIndex index,
            AccountTransactions transactions,
            StaffStore store,
            AgentLinks links,
            LinkLetters letters,
            AgentMail mail,
            StaffWitness witness) {
        this.throttle = throttle;
        this.index = index;
        this.transactions = transactions;
        this.store = store;
        this.links = links;
        this.letters = letters;
        this.mail = mail;
        this.witness = witness;
    }

    /** What came of it: a link for the administrator, and whether it goes out by mail too. */
    public record Sent(MadeLink link, boolean mailed) {}

    /**
     * Has a link sent to whoever has this address. Whether somebody has is looked up after the answer, so that neither the
     * answer nor its time tells.
     *
     * @return whether mail is sent from here at all
     * @throws Problem {@link ProblemCode#TOO_MANY}
     */
    public boolean ask(String remote, String email) {
        Address address = Address.email(email);
        throttle.admit(remote, address.normal());
        if (!mail.configured()) {
            return false;
        }
        threads.execute(() -> {
            try {
                index.agents(address).stream().limit(ACCOUNTS).forEach(this::send);
            } catch (RuntimeException e) {
                LOG.warn(
                        "A link for a new password was not made: {}",
                        e.getClass().getSimpleName());
            }
        });
        return true;
    }

    /**
     * As an administrator does it for somebody else, or to come in on another machine.
     *
     * @throws Problem role_missing, {@link ProblemCode#NOT_FOUND} if nobody of this id signs in
     */
    public Sent make(AgentPrincipal by, AgentId agent) {
        by.require(Role.ADMINISTRATOR);
        AccountId account = by.account();
        return transactions.call(account, () -> {
            StaffRow row = active(account, agent).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            MadeLink link = links.make(account, agent, AgentLinks.Kind.PASSWORD);
            witness.passwordLinkMade(by, agent);
            return new Sent(link, letters.send(account, row, AgentLinks.Kind.PASSWORD, link));
        });
    }

    private void send(AgentRef ref) {
        AccountId account = ref.account();
        if (!mail.available(account)) {
            return;
        }
        transactions.run(account, () -> active(account, ref.agent()).ifPresent(row -> {
            MadeLink link = links.make(account, row.id(), AgentLinks.Kind.PASSWORD);
            witness.passwordLinkAsked(account, row.id());
            letters.send(account, row, AgentLinks.Kind.PASSWORD, link);
        }));
    }

    private Optional<StaffRow> active(AccountId account, AgentId agent) {
        return store.one(account, agent).filter(row -> !row.invited() && row.disabledAt() == null);
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
