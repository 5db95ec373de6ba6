package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.staff.AcceptInvitation;
import no.samtale.accounts.staff.PasswordLinks;
import no.samtale.accounts.staff.ResetPassword;
import no.samtale.platform.checks.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets in by a link those who have no session. Tokens come in bodies, as addresses are written down on the way; one that does
 * not work is not found, whatever the reason.
 */
@RestController
@RequestMapping("/api/setup")
class LinkController {
    private final AcceptInvitation accept;
    private final PasswordLinks passwordLinks;
    private final ResetPassword resetPassword;
    private final EnterConsole enterConsole;

    LinkController(
            AcceptInvitation accept,
            PasswordLinks passwordLinks,
            ResetPassword resetPassword,
            EnterConsole enterConsole) {
        this.accept = accept;
        this.passwordLinks = passwordLinks;
        this.resetPassword = resetPassword;
        this.enterConsole = enterConsole;
    }

    /** What stands in a link. */
    record TokenRequest(@Nullable String token) {
        @Override
        public String toString() {
            return "TokenRequest[…]";
        }
    }

    /** How somebody comes in for the first time. */
    record AcceptRequest(
            @Nullable String token,
            @Nullable String name,
            @Nullable String password) {
        @Override
        public String toString() {
            return "AcceptRequest[…]";
        }
    }

    /** Whose password is forgotten. */
    record ForgottenRequest(@Nullable String email) {
        @Override
        public String toString() {
            return "ForgottenRequest[…]";
        }
    }

    /** What everybody is told who has forgotten a password: whether mail is sent from here at all. */
    record Forgotten(boolean mail) {}

    /** A new password. */
    record ResetRequest(@Nullable String token, @Nullable String password) {
        @Override
        public String toString() {
            return "ResetRequest[…]";
        }
    }

    @PostMapping("/invitation/look")
    AcceptInvitation.Invitation look(@RequestBody TokenRequest body) {
        return accept.read(Checks.present("token", body.token()));
    }

    @PostMapping("/invitation")
    Me accept(@RequestBody AcceptRequest body, HttpServletRequest request) {
        AgentPrincipal agent = accept.accept(
                Checks.present("token", body.token()),
                Checks.present("name", body.name()),
                Checks.present("password", body.password()));
        return enterConsole.byPassword(request, agent);
    }

    @PostMapping("/forgotten-password")
    Forgotten forgotten(@RequestBody ForgottenRequest body, HttpServletRequest request) {
        String email = Checks.email("email", body.email());
        return new Forgotten(passwordLinks.ask(request.getRemoteAddr(), email));
    }

    @PostMapping("/password/look")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lookAtPassword(@RequestBody TokenRequest body) {
        resetPassword.look(Checks.present("token", body.token()));
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@RequestBody ResetRequest body) {
        resetPassword.reset(Checks.present("token", body.token()), Checks.present("password", body.password()));
    }
}
