package no.samtale.privacy.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.Account;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.mails.MailServers;
import no.samtale.privacy.portal.AskForCode;
import no.samtale.privacy.portal.EnterPortal;
import no.samtale.privacy.portal.PortalPrincipal;
import no.samtale.privacy.portal.PortalSecret;
import no.samtale.privacy.portal.PortalSessions;
import no.samtale.privacy.register.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The portal's doors: for somebody who is not in yet. */
@RestController
@RequestMapping("/api/portal")
class PortalDoorController {
    private final Accounts accounts;
    private final MailServers mails;
    private final AskForCode ask;
    private final EnterPortal enter;
    private final PortalSessions sessions;
    private final PortalCookie cookie;

    PortalDoorController(
            Accounts accounts,
            MailServers mails,
            AskForCode ask,
            EnterPortal enter,
            PortalSessions sessions,
            PortalCookie cookie) {
        this.accounts = accounts;
        this.mails = mails;
        this.ask = ask;
        this.enter = enter;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** Whose portal this is, and whether it can send codes by e-mail. */
    record Door(AccountId account, String company, boolean email) {}

    /** A code asked for. */
    record CodeRequest(
            @Nullable AccountId account,
            @Nullable String email,
            @Nullable String language) {
        @Override
        public String toString() {
            return "CodeRequest[…]";
        }
    }

    /** The same whether the address is known or not. */
    record CodeSent(UUID attempt, long minutes) {}

    /**
     * What opens the portal: a chat's code, or an attempt with the address and the code that it was sent.
     *
     * @param handoff from an open chat
     */
    record EntryRequest(
            @Nullable String handoff,
            @Nullable AccountId account,
            @Nullable UUID attempt,
            @Nullable String email,
            @Nullable String code) {
        @Override
        public String toString() {
            return "EntryRequest[…]";
        }
    }

    /** Somebody who is in. */
    record PortalVisit(AccountId account, String company, PortalPrincipal.Way way, int contacts) {}

    @GetMapping("/door")
    Door door(@RequestParam(required = false) @Nullable AccountId account) {
        Account company = accounts.account(known(account));
        return new Door(company.id(), company.name(), mails.available(company.id()));
    }

    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CodeSent code(@RequestBody CodeRequest request, HttpServletRequest http) {
        String email = Checks.email("email", request.email());
        Language language = Language.of(request.language() == null ? "nb" : request.language())
                .orElseThrow(() -> Problem.invalidField("language"));
        AccountId account = accounts.account(known(request.account())).id();
        return new CodeSent(ask.ask(http.getRemoteAddr(), account, email, language), Limits.CODE.toMinutes());
    }

    @PostMapping("/session")
    ResponseEntity<PortalVisit> enter(@RequestBody EntryRequest request, HttpServletRequest http) {
        PortalSecret secret = entered(request, http.getRemoteAddr());
        PortalPrincipal person = sessions.of(secret).orElseThrow(() -> new Problem(ProblemCode.CODE_WRONG));
        cookie.read(http).ifPresent(sessions::end);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.set(http, secret).toString())
                .body(visit(person));
    }

    @GetMapping("/session")
    PortalVisit current(PortalPrincipal person) {
        return visit(person);
    }

    @DeleteMapping("/session")
    ResponseEntity<Void> leave(HttpServletRequest http) {
        cookie.read(http).ifPresent(sessions::end);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.clear(http).toString())
                .build();
    }

    private PortalSecret entered(EntryRequest request, String remote) {
        if (request.handoff() != null) {
            return enter.fromChat(remote, request.handoff());
        }
        String email = Checks.email("email", request.email());
        String code = Checks.line("code", request.code(), Limits.FIELD_LENGTH);
        UUID attempt = Checks.present("attempt", request.attempt());
        return enter.byEmail(remote, known(request.account()), attempt, email, code);
    }

    private PortalVisit visit(PortalPrincipal person) {
        return new PortalVisit(
                person.account(),
                accounts.account(person.account()).name(),
                person.way(),
                person.contacts().size());
    }

    /**
     * The company that is asked about. Where it is not told, the installation's only one; where there are several, none: a
     * list of them would tell strangers who uses this server.
     */
    private AccountId known(@Nullable AccountId account) {
        if (account != null) {
            return account;
        }
        List<AccountId> all = accounts.all();
        if (all.size() != 1) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return all.getFirst();
    }
}
