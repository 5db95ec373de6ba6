package no.samtale.channels.email;

import jakarta.servlet.http.HttpServletRequest;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.RoundTrips;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.channels.email.oauth.SignInMailbox;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How an administrator opens a mailbox at its provider. The provider sends the browser back to the console's page, which hands on
 * what it brought.
 */
@RestController
@RequestMapping("/api/console/mailboxes")
class MailSignInController {
    /** The console tells by it whose answer it is that a browser comes back with. */
    private static final String OURS = "mailbox.";

    private final SignInMailbox signIn;
    private final TakeMail take;
    private final RoundTrips trips;
    private final AuditTrail trail;

    MailSignInController(SignInMailbox signIn, TakeMail take, RoundTrips trips, AuditTrail trail) {
        this.signIn = signIn;
        this.take = take;
        this.trips = trips;
        this.trail = trail;
    }

    /** Where providers send browsers back to, as it has to stand in a registration there. */
    record ReturnAddress(String address) {}

    @GetMapping("/sign-in")
    ReturnAddress back(AgentPrincipal agent, HttpServletRequest request) {
        agent.require(Role.ADMINISTRATOR);
        return new ReturnAddress(trips.back(request));
    }

    /** Where the browser is to go. */
    record WayToMailbox(String address) {
        @Override
        public String toString() {
            return "WayToMailbox[…]";
        }
    }

    @PostMapping("/{id}/sign-in")
    WayToMailbox begin(AgentPrincipal agent, @PathVariable InboxId id, HttpServletRequest request) {
        agent.require(Role.ADMINISTRATOR);
        String verifier = SignInMailbox.verifier();
        String state = OURS + trips.begin(request, id + " " + verifier);
        String address = signIn.address(agent.account(), id, verifier, state, trips.back(request));
        note(agent, id, "sign-in-begun");
        return new WayToMailbox(address);
    }

    /**
     * What the provider put into the address that it sent the browser to.
     *
     * @param code none if it said no
     */
    record MailboxAnswer(@Nullable String state, @Nullable String code) {
        @Override
        public String toString() {
            return "MailboxAnswer[…]";
        }
    }

    /** Which mailbox is open now. */
    record OpenedMailbox(InboxId id) {}

    /** Back from there. */
    @PostMapping("/sign-in/answer")
    OpenedMailbox answer(AgentPrincipal agent, @RequestBody MailboxAnswer body, HttpServletRequest request) {
        agent.require(Role.ADMINISTRATOR);
        String state = Checks.line("state", body.state(), Limits.PROVIDER_LINE_LENGTH);
        String[] left = trips.end(
                        request,
                        state.startsWith(OURS) ? state.substring(OURS.length()) : "",
                        ProblemCode.MAILBOX_SIGN_IN_REFUSED)
                .split(" ", 2);
        if (body.code() == null) {
            throw new Problem(ProblemCode.MAILBOX_SIGN_IN_REFUSED);
        }
        String code = Checks.line("code", body.code(), Limits.PROVIDER_CODE_LENGTH);
        InboxId id = InboxId.of(left[0]);
        signIn.redeem(agent.account(), id, left[1], code, trips.back(request));
        note(agent, id, "signed-in");
        take.anew(agent.account(), id);
        return new OpenedMailbox(id);
    }

    private void note(AgentPrincipal agent, InboxId id, String what) {
        trail.note(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.MAILBOX_CHANGED,
                AuditedThing.of(AuditedThing.Kind.MAILBOX, id.value()),
                what);
    }
}
