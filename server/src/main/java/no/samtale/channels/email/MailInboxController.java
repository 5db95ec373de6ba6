package no.samtale.channels.email;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
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
    private final AuditTrail trail;

    MailInboxController(
            MailInboxes mailboxes,
            Inboxes inboxes,
            KeepMailInbox keep,
            TryMailInbox tries,
            TakeMail take,
            AuditTrail trail) {
        this.mailboxes = mailboxes;
        this.inboxes = inboxes;
        this.keep = keep;
        this.tries = tries;
        this.take = take;
        this.trail = trail;
    }

    /** A server as it is shown. */
    record ServerView(
            String host, int port, MailLine line, @Nullable String user) {
        static ServerView of(MailServer server) {
            return new ServerView(server.host(), server.port(), server.line(), server.user());
        }
    }

    /** A mailbox as it is shown; its passwords are not. */
    record MailboxView(
            InboxId id,
            String name,
            List<String> addresses,
            ServerView imap,
            String folder,
            ServerView smtp,
            List<String> trusted,
            boolean tagged,
            MailClearing clearing,
            boolean active,
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

    /** A mailbox as it is wanted; name, team and languages are those of a new one. */
    record WantedMailbox(
            @Nullable String name,
            @Nullable TeamId teamId,
            @Nullable List<String> languages,
            @Nullable List<String> addresses,
            @Nullable WantedServer imap,
            @Nullable String folder,
            @Nullable WantedServer smtp,
            @Nullable List<String> trusted,
            @Nullable Boolean tagged,
            @Nullable String clearing,
            @Nullable Boolean active) {
        MailInbox.Setup setup() {
            return new MailInbox.Setup(
                    Checks.each("addresses", addresses),
                    Checks.present("imap", imap).server("imap"),
                    Checks.present("folder", folder),
                    Checks.present("smtp", smtp).server("smtp"),
                    Checks.each("trusted", trusted),
                    Checks.present("tagged", tagged),
                    MailClearing.of("clearing", Checks.present("clearing", clearing)),
                    Checks.present("active", active));
        }

        KeepMailInbox.Passwords passwords() {
            return new KeepMailInbox.Passwords(
                    Checks.present("imap", imap).password(),
                    Checks.present("smtp", smtp).password());
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
        return mailboxes.all(agent.account()).stream()
                .map(each -> view(agent, each, names))
                .toList();
    }

    private MailboxView view(AgentPrincipal agent, MailInbox mailbox, Map<InboxId, Inbox> names) {
        MailInbox.Setup setup = mailbox.setup();
        Inbox inbox = names.get(mailbox.id());
        return new MailboxView(
                mailbox.id(),
                inbox == null ? "" : inbox.name(),
                setup.addresses(),
                ServerView.of(setup.imap()),
                setup.folder(),
                ServerView.of(setup.smtp()),
                setup.trusted(),
                setup.tagged(),
                setup.clearing(),
                setup.active(),
                mailbox.reading().untaken(),
                mailbox.reading().untakenSince(),
                mailbox.checkedAt(),
                mailbox.trouble(),
                mailboxes.setAside(agent.account(), mailbox.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedMailbox create(AgentPrincipal agent, @RequestBody WantedMailbox body) {
        agent.require(Role.ADMINISTRATOR);
        InboxId id = keep.create(
                agent,
                new KeepMailInbox.NewInbox(
                        Checks.present("name", body.name()), Checks.present("teamId", body.teamId()), languages(body)),
                body.setup(),
                body.passwords());
        take.soon(agent.account(), id);
        return new CreatedMailbox(id);
    }

    private static List<String> languages(WantedMailbox body) {
        List<String> languages = Checks.each("languages", body.languages());
        if (languages.isEmpty() || !Checks.LANGUAGES.containsAll(languages)) {
            throw Problem.invalidField("languages");
        }
        return languages;
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(AgentPrincipal agent, @PathVariable InboxId id, @RequestBody WantedMailbox body) {
        agent.require(Role.ADMINISTRATOR);
        if (mailboxes.find(agent.account(), id).isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        keep.change(agent, id, body.setup(), body.passwords());
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
        TriedAgain tried = new TriedAgain(take.again(agent.account(), id, validity, uid));
        note(agent, id, "set-aside-tried");
        return tried;
    }

    /** Leaves a mail where it is, in the mailbox, and off the list. */
    @DeleteMapping("/{id}/set-aside/{validity}/{uid}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(AgentPrincipal agent, @PathVariable InboxId id, @PathVariable long validity, @PathVariable long uid) {
        agent.require(Role.ADMINISTRATOR);
        if (!mailboxes.leave(agent.account(), id, validity, uid)) {
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
