package no.samtale.accounts.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import no.samtale.accounts.store.AgentLinkStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Links that work once and for a time: a new one of a kind ends the agent's last. */
@Component
class AgentLinks {
    private final AccountTransactions transactions;
    private final AgentLinkStore store;
    private final Clock clock;

    AgentLinks(AccountTransactions transactions, AgentLinkStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /** What a link is for. */
    enum Kind {
        INVITATION(Limits.INVITATION),
        PASSWORD(Limits.PASSWORD_LINK);

        private final Duration works;

        Kind(Duration works) {
            this.works = works;
        }

        Duration works() {
            return works;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A new link. */
    MadeLink make(AccountId account, AgentId agent, Kind kind) {
        LinkToken token = LinkToken.random(account, agent);
        Instant now = clock.instant();
        Instant expires = now.plus(kind.works());
        transactions.run(account, () -> store.put(account, agent, kind.code(), token.hash(), now, expires));
        return new MadeLink(token.text(), expires);
    }

    /**
     * Whose link this is, if it works.
     *
     * @throws Problem {@link ProblemCode#NOT_FOUND} if it does not, whatever the reason
     */
    LinkToken working(String text, Kind kind) {
        Optional<LinkToken> token = LinkToken.of(text);
        return token.filter(one -> transactions.call(
                        one.account(),
                        () -> store.works(one.account(), one.agent(), kind.code(), one.hash(), clock.instant())))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /**
     * Uses a link up, in the caller's transaction of the link's account.
     *
     * @throws Problem {@link ProblemCode#NOT_FOUND} if it works no longer
     */
    void spend(LinkToken token, Kind kind) {
        if (!store.spend(token.account(), token.agent(), kind.code(), token.hash(), clock.instant())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }
}
