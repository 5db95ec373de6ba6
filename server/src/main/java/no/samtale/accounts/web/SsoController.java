package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.signin.Challenge;
import no.samtale.accounts.signin.SessionFacts;
import no.samtale.accounts.signin.factors.FactorThrottle;
import no.samtale.accounts.signin.sso.AskProvider;
import no.samtale.accounts.signin.sso.Attempt;
import no.samtale.accounts.signin.sso.ComeFromProvider;
import no.samtale.accounts.signin.sso.ComeFromProvider.Brought;
import no.samtale.accounts.signin.sso.ComeFromProvider.Came;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way in by a company's own sign-in. The provider sends the browser back to the console's page, which hands on what it
 * brought: the session's cookie comes with no request that another site began.
 */
@RestController
@RequestMapping("/api/console/session/sso")
class SsoController {
    private final Accounts accounts;
    private final AskProvider askProvider;
    private final ComeFromProvider comeFromProvider;
    private final HttpSessions sessions;
    private final FactorThrottle throttle;
    private final OwnAddress address;
    private final EnterConsole enterConsole;

    SsoController(
            Accounts accounts,
            AskProvider askProvider,
            ComeFromProvider comeFromProvider,
            HttpSessions sessions,
            FactorThrottle throttle,
            OwnAddress address,
            EnterConsole enterConsole) {
        this.accounts = accounts;
        this.askProvider = askProvider;
        this.comeFromProvider = comeFromProvider;
        this.sessions = sessions;
        this.throttle = throttle;
        this.address = address;
        this.enterConsole = enterConsole;
    }

    /** Which company's sign-in is offered unasked: that of the only company, as where there are several none is named. */
    @GetMapping
    Offered offered() {
        List<AccountId> all = accounts.all();
        boolean offered = all.size() == 1 && askProvider.has(all.getFirst());
        return new Offered(offered ? all.getFirst() : null);
    }

    /** Where to go, to sign in at the company's provider. */
    @PostMapping
    WayToProvider begin(@RequestBody SsoWish body, HttpServletRequest request) {
        AccountId account = AccountId.of(Checks.present("account", body.account()));
        throttle.admitChallenge(request.getRemoteAddr());
        Attempt attempt = askProvider.begin(account, address.console(request));
        Challenge state = sessions.challenge(request, SessionFacts.AT_PROVIDER, attempt.text(), Limits.PROVIDER_ROUND);
        return new WayToProvider(askProvider.address(attempt, state.value(), Boolean.TRUE.equals(body.anew())));
    }

    /** Back from there. */
    @PostMapping("/answer")
    Me answer(@RequestBody ProviderAnswer body, HttpServletRequest request) {
        String state = Checks.line("state", body.state(), Limits.PROVIDER_LINE_LENGTH);
        Challenge challenge = sessions.takeChallenge(request, SessionFacts.AT_PROVIDER, ProblemCode.SSO_REFUSED);
        Attempt attempt = Attempt.of(challenge.with())
                .filter(one -> challenge.is(state))
                .orElseThrow(() -> new Problem(ProblemCode.SSO_REFUSED));
        Came came = comeFromProvider.come(attempt, new Brought(body.code(), body.iss()));
        throttle.answered(request.getRemoteAddr());
        return enterConsole.byProvider(request, came.agent(), came.shownLately());
    }

    /** @param account null if none is offered */
    record Offered(@Nullable AccountId account) {}

    /**
     * Which company's sign-in is wanted.
     *
     * @param anew whether the provider is to ask who it is, even if it knows; as no proof is given here otherwise
     */
    record SsoWish(@Nullable String account, @Nullable Boolean anew) {}

    /** Where the browser is to go. */
    record WayToProvider(String address) {
        @Override
        public String toString() {
            return "WayToProvider[…]";
        }
    }

    /**
     * What the provider put into the address that it sent the browser to.
     *
     * @param code none if it said no
     */
    record ProviderAnswer(
            @Nullable String state,
            @Nullable String code,
            @Nullable String iss) {
        @Override
        public String toString() {
            return "ProviderAnswer[…]";
        }
    }
}
