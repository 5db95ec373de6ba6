package no.samtale.channels.email;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.channels.email.oauth.KeepOAuthApp;
import no.samtale.channels.email.oauth.OAuthApp;
import no.samtale.channels.email.oauth.OAuthProvider;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.inboxes.Inbox;
import no.samtale.inboxes.Inboxes;
import no.samtale.platform.InboxId;
import no.samtale.platform.TeamId;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mailboxes, as administrators set them up. A password goes in, and never comes out. */
@RestController
@RequestMapping("/api/console/mailboxes")
class MailInboxController {
    private final MailInboxes mailboxes;
    private final Inboxes inboxes;
    private final KeepMailInbox keep;
    private final TryMailInbox tries;
    private final TakeMail take;
    private final TakeHandedIn handed;
    private final KeepOAuthApp apps;
    private final Entrypoints entrypoints;
    private final AuditTrail trail;

    MailInboxController(
            MailInboxes mailboxes,
            Inboxes inboxes,
            KeepMailInbox keep,
            TryMailInbox tries,
            TakeMail take,
            TakeHandedIn handed,
            KeepOAuthApp apps,
            Entrypoints entrypoints,
            AuditTrail trail) {
        this.mailboxes = mailboxes;
        this.inboxes = inboxes;
        this.keep = keep;
        this.tries = tries;
        this.take = take;
        this.handed = handed;
        this.apps = apps;
        this.entrypoints = entrypoints;
        this.trail = trail;
    }

    /** A server as it is shown. */
    record ServerView(
            String host, int port, MailLine line, @Nullable String user) {
        static @Nullable ServerView of(@Nullable MailServer server) {
            return server == null ? null : new ServerView(server.host(), server.port(), server.line(), server.user());
        }
    }

    /**
     * How a mailbox is opened at its provider, as it is shown; what opens it is not.
     *
     * @param secret whether one is kept
     * @param signedInAt null if nobody has signed in, or has to again
     */
    record SignInView(
            OAuthProvider provider,
            @Nullable String tenant,
            String authorization,
            String token,
            String scope,
            String clientId,
            boolean secret,
            @Nullable Instant signedInAt) {
        static @Nullable SignInView of(KeepOAuthApp.@Nullable Kept kept) {
            return kept == null
                    ? null
                    : new SignInView(
                            kept.app().provider(),
                            kept.app().tenant(),
                            kept.app().authorization(),
                            kept.app().token(),
                            kept.app().scope(),
                            kept.app().clientId(),
                            kept.secret(),
                            kept.signedInAt());
        }
    }

    /**
     * A mailbox as it is shown; its passwords are not.
     *
     * @param signIn null if it is opened by passwords
     */
    record MailboxView(
            InboxId id,
            String name,
            @Nullable TeamId teamId,
            List<String> languages,
            @Nullable SignInView signIn,
            MailWay way,
            List<String> addresses,
            @Nullable ServerView imap,
            String folder,
            @Nullable ServerView smtp,
            List<String> trusted,
            boolean tagged,
            MailClearing clearing,
            boolean active,
            @Nullable String signature,
            int untaken,
            @Nullable Instant untakenSince,
            @Nullable Instant checkedAt,
            @Nullable MailTrouble trouble,
            List<MailInboxes.SetAside> setAside) {}

    /** A server as it is wanted; without a password it keeps the one it has. */
    record WantedServer(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String line,
            @Nullable String user,
            @Nullable String password) {
        MailServer server(String field) {
            return new MailServer(
                    Checks.present(field + ".host", host),
                    Checks.present(field + ".port", port),
                    MailLine.of(field + ".line", Checks.present(field + ".line", line)),
                    user == null || user.isBlank() ? null : user);
        }

        @Override
        public String toString() {
            return "WantedServer[" + host + "]";
        }
    }

    /** How it is wanted to be opened; without a secret it keeps the one it has. */
    record WantedSignIn(
            @Nullable String provider,
            @Nullable String tenant,
            @Nullable String authorization,
            @Nullable String token,
            @Nullable String scope,
            @Nullable String clientId,
            @Nullable String clientSecret) {
        KeepMailInbox.BySignIn keys() {
            return new KeepMailInbox.BySignIn(
                    OAuthApp.of(
                            OAuthProvider.of("signIn.provider", Checks.present("signIn.provider", provider)),
                            tenant,
                            authorization,
                            token,
                            scope,
                            clientId),
                    clientSecret);
        }

        @Override
        public String toString() {
            return "WantedSignIn[" + provider + "]";
        }
    }

    /**
     * A mailbox as it is wanted. One that exists keeps its name, team and languages if all are left out.
     *
     * @param signIn null if it is opened by passwords
     * @param way null: fetched. Where it is handed in there is no mailbox, so no server, folder or clearing of one
     */
    record WantedMailbox(
            @Nullable String name,
            @Nullable TeamId teamId,
            @Nullable List<String> languages,
            @Nullable WantedSignIn signIn,
            @Nullable String way,
            @Nullable List<String> addresses,
            @Nullable WantedServer imap,
            @Nullable String folder,
            @Nullable WantedServer smtp,
            @Nullable List<String> trusted,
            @Nullable Boolean tagged,
            @Nullable String clearing,
            @Nullable Boolean active,
            @Nullable String signature) {
        MailInbox.Setup setup() {
            MailWay wanted = comesBy();
            boolean fetched = wanted == MailWay.IMAP;
            return new MailInbox.Setup(
                    wanted,
                    Checks.each("addresses", addresses),
                    fetched ? Checks.present("imap", imap).server("imap") : null,
                    fetched ? Checks.present("folder", folder) : "INBOX",
                    Checks.present("smtp", smtp).server("smtp"),
                    Checks.each("trusted", trusted),
                    Checks.present("tagged", tagged),
                    fetched ? MailClearing.of("clearing", Checks.present("clearing", clearing)) : MailClearing.LEAVE,
                    Checks.present("active", active),
                    signature == null || signature.isBlank() ? null : signature.strip());
        }

        private MailWay comesBy() {
            return way == null ? MailWay.IMAP : MailWay.of("way", way);
        }

        KeepMailInbox.Keys keys() {
            return signIn == null
                    ? new KeepMailInbox.Passwords(
                            comesBy() == MailWay.IMAP
                                    ? Checks.present("imap", imap).password()
                                    : null,
                            Checks.present("smtp", smtp).password())
                    : signIn.keys();
        }

        KeepMailInbox.NamedInbox named() {
            List<String> wanted = Checks.each("languages", languages);
            if (wanted.isEmpty()
                    || !Checks.LANGUAGES.containsAll(wanted)
                    || Set.copyOf(wanted).size() < wanted.size()) {
                throw Problem.invalidField("languages");
            }
            return new KeepMailInbox.NamedInbox(Checks.present("name", name), Checks.present("teamId", teamId), wanted);
        }

        boolean isNamed() {
            return name != null || teamId != null || languages != null;
        }
    }

    /** What came into being. */
    record CreatedMailbox(InboxId id) {}

    @GetMapping
    List<MailboxView> all(AgentPrincipal agent) {
        agent.require(Role.ADMINISTRATOR);
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.MAILBOXES_LISTED,
                AuditedThing.all(AuditedThing.Kind.MAILBOX));
        Map<InboxId, Inbox> names =
                inboxes.all(agent.account()).stream().collect(Collectors.toMap(Inbox::id, Function.identity()));
        Map<InboxId, KeepOAuthApp.Kept> signIns = apps.all(agent.account());
        return mailboxes.all(agent.account()).stream()
                .map(each -> view(agent, each, names, SignInView.of(signIns.get(each.id()))))
                .toList();
    }

    private MailboxView view(
            AgentPrincipal agent, MailInbox mailbox, Map<InboxId, Inbox> names, @Nullable SignInView signIn) {
        MailInbox.Setup setup = mailbox.setup();
        Inbox inbox = names.get(mailbox.id());
        Entrypoint door =
                entrypoints.entrypoint(agent.account(), mailbox.entrypoint()).orElse(null);
        return new MailboxView(
                mailbox.id(),
                inbox == null ? "" : inbox.name(),
                door == null ? null : door.team(),
                door == null ? List.of() : door.languages(),
                signIn,
                setup.way(),
                setup.addresses(),
                ServerView.of(setup.imap()),
                setup.folder(),
                ServerView.of(setup.smtp()),
                setup.trusted(),
                setup.tagged(),
                setup.clearing(),
                setup.active(),
                setup.signature(),
                mailbox.reading().untaken(),
                mailbox.reading().untakenSince(),
                mailbox.checkedAt(),
                handed.trouble(mailbox),
                mailboxes.setAside(agent.account(), mailbox.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedMailbox create(AgentPrincipal agent, @RequestBody WantedMailbox body) {
        agent.require(Role.ADMINISTRATOR);
        InboxId id = keep.create(agent, body.named(), body.setup(), body.keys());
        take.soon(agent.account(), id);
        return new CreatedMailbox(id);
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(AgentPrincipal agent, @PathVariable InboxId id, @RequestBody WantedMailbox body) {
        agent.require(Role.ADMINISTRATOR);
        if (mailboxes.find(agent.account(), id).isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        keep.change(agent, id, body.isNamed() ? body.named() : null, body.setup(), body.keys());
        take.anew(agent.account(), id);
    }

    /** Tries both lines as they are kept, and answers what stands in the way. */
    @PostMapping("/{id}/trial")
    TryMailInbox.MailboxTrial tried(AgentPrincipal agent, @PathVariable InboxId id) {
        agent.require(Role.ADMINISTRATOR);
        return tries.tried(agent.account(), id);
    }

    /** What became of a mail that was tried again: why it still lies aside; null if it does not. */
    record TriedAgain(@Nullable String reason) {}

    @PostMapping("/{id}/set-aside/{validity}/{uid}/retry")
    TriedAgain again(
            AgentPrincipal agent, @PathVariable InboxId id, @PathVariable long validity, @PathVariable long uid) {
        agent.require(Role.ADMINISTRATOR);
        String reason = validity == TakeHandedIn.VALIDITY
                ? handed.again(agent.account(), id, uid)
                : take.again(agent.account(), id, validity, uid);
        TriedAgain tried = new TriedAgain(reason);
        note(agent, id, "set-aside-tried");
        return tried;
    }

    /** Leaves a mail where it is, in the mailbox, and off the list; one that was handed in lies nowhere else, and is deleted. */
    @DeleteMapping("/{id}/set-aside/{validity}/{uid}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(AgentPrincipal agent, @PathVariable InboxId id, @PathVariable long validity, @PathVariable long uid) {
        agent.require(Role.ADMINISTRATOR);
        if (validity == TakeHandedIn.VALIDITY) {
            handed.remove(agent.account(), id, uid);
        } else if (!mailboxes.leave(agent.account(), id, validity, uid)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        note(agent, id, "set-aside-left");
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
