package no.samtale.channels.email;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Teams;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.inboxes.CreateInbox;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.platform.TeamId;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.CompanySecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a mailbox up, or changes it; administrators do. */
@Component
public class KeepMailInbox {
    private final AccountTransactions transactions;
    private final CreateInbox inboxes;
    private final Teams teams;
    private final MailInboxStore store;
    private final CompanySecrets secrets;
    private final AuditTrail trail;

    KeepMailInbox(
            AccountTransactions transactions,
            CreateInbox inboxes,
            Teams teams,
            MailInboxStore store,
            CompanySecrets secrets,
            AuditTrail trail) {
        this.transactions = transactions;
        this.inboxes = inboxes;
        this.teams = teams;
        this.store = store;
        this.secrets = secrets;
        this.trail = trail;
    }

    /** What a new inbox is called, whose it is, and the languages of its people, the usual one first. */
    public record NewInbox(String name, TeamId team, List<String> languages) {}

    /** What signs us in; null: as it was, or none; empty: none. */
    public record Passwords(@Nullable String imap, @Nullable String smtp) {
        /** Not printed. */
        @Override
        public String toString() {
            return "Passwords";
        }
    }

    /**
     * Makes one. It is read from now on, if it is active.
     *
     * @throws Problem naming the field that is not as it should be
     */
    public InboxId create(AgentPrincipal administrator, NewInbox wanted, MailInbox.Setup setup, Passwords passwords) {
        MailSetupRules.check(setup);
        String name = Checks.line("name", wanted.name(), Limits.NAME_LENGTH);
        AccountId account = administrator.account();
        return transactions.call(account, () -> {
            if (!teams.exists(account, wanted.team())) {
                throw Problem.invalidField("teamId");
            }
            Entrypoint door = inboxes.create(account, MailChannel.NAME, name, wanted.team(), wanted.languages());
            MailInboxStore.Secrets none = new MailInboxStore.Secrets(null, null);
            store.put(account, door.inbox(), door.id(), setup, secrets(account, passwords, none));
            note(administrator, door.inbox(), "created");
            return door.inbox();
        });
    }

    /**
     * Changes one.
     *
     * @throws Problem not_found; naming the field that is not as it should be; a password that was for another server is not
     *     shown to the new one, so it has to be given again
     */
    public void change(AgentPrincipal administrator, InboxId id, MailInbox.Setup setup, Passwords passwords) {
        MailSetupRules.check(setup);
        AccountId account = administrator.account();
        transactions.run(account, () -> {
            MailInbox former = store.find(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            MailInboxStore.Secrets kept = store.secrets(account, id);
            if (kept.imap() != null
                    && passwords.imap() == null
                    && isOther(former.setup().imap(), setup.imap())) {
                throw Problem.invalidField("imap.password");
            }
            if (kept.smtp() != null
                    && passwords.smtp() == null
                    && isOther(former.setup().smtp(), setup.smtp())) {
                throw Problem.invalidField("smtp.password");
            }
            store.put(account, id, former.entrypoint(), setup, secrets(account, passwords, kept));
            note(administrator, id, "changed");
        });
    }

    private void note(AgentPrincipal administrator, InboxId inbox, String what) {
        trail.note(
                administrator.account(),
                AuditActor.of(administrator),
                AuditAction.MAILBOX_CHANGED,
                AuditedThing.of(AuditedThing.Kind.MAILBOX, inbox.value()),
                what);
    }

    private static boolean isOther(MailServer former, MailServer now) {
        return !former.host().equalsIgnoreCase(now.host()) || former.port() != now.port();
    }

    private MailInboxStore.Secrets secrets(AccountId account, Passwords passwords, MailInboxStore.Secrets former) {
        return new MailInboxStore.Secrets(
                secret(account, TakeMail.IMAP, passwords.imap(), former.imap()),
                secret(account, MailCarrier.SMTP, passwords.smtp(), former.smtp()));
    }

    private byte @Nullable [] secret(
            AccountId account, String use, @Nullable String password, byte @Nullable [] former) {
        if (password == null) {
            return former;
        }
        return password.isEmpty() ? null : secrets.seal(account, use, Checks.line("password", password, 500));
    }
}
