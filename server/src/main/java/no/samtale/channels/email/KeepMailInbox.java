package no.samtale.channels.email;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Teams;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.channels.email.oauth.KeepOAuthApp;
import no.samtale.channels.email.oauth.OAuthApp;
import no.samtale.inboxes.ChangeInbox;
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
    private final KeepOAuthApp apps;
    private final HandedInAddresses handedIn;
    private final ChangeInbox changes;
    private final CompanySecrets secrets;
    private final AuditTrail trail;

    KeepMailInbox(
            AccountTransactions transactions,
            CreateInbox inboxes,
            Teams teams,
            MailInboxStore store,
            KeepOAuthApp apps,
            HandedInAddresses handedIn,
            ChangeInbox changes,
            CompanySecrets secrets,
            AuditTrail trail) {
        this.transactions = transactions;
        this.inboxes = inboxes;
        this.teams = teams;
        this.store = store;
        this.apps = apps;
        this.handedIn = handedIn;
        this.changes = changes;
        this.secrets = secrets;
        this.trail = trail;
    }

    /** What an inbox is called, whose it is, and the languages of its people, the usual one first. */
    public record NamedInbox(String name, TeamId team, List<String> languages) {}

    /** What signs us in. Not printed. */
    public sealed interface Keys {}

    /** By passwords; null: as it was, or none; empty: none. */
    public record Passwords(@Nullable String imap, @Nullable String smtp) implements Keys {
        @Override
        public String toString() {
            return "Passwords";
        }
    }

    /**
     * By signing in at a provider.
     *
     * @param secret of the registration; null: as it was, or none; empty: none
     */
    public record BySignIn(OAuthApp app, @Nullable String secret) implements Keys {
        @Override
        public String toString() {
            return "BySignIn";
        }
    }

    /**
     * Makes one. It is read from now on, if it is active and there is what opens it.
     *
     * @throws Problem naming the field that is not as it should be
     */
    public InboxId create(AgentPrincipal administrator, NamedInbox wanted, MailInbox.Setup setup, Keys keys) {
        AccountId account = administrator.account();
        check(account, setup, keys);
        return transactions.call(account, () -> {
            String name = name(account, wanted);
            Entrypoint door = inboxes.create(account, MailChannel.NAME, name, wanted.team(), wanted.languages());
            MailInboxStore.Secrets none = new MailInboxStore.Secrets(null, null);
            store.put(account, door.inbox(), door.id(), setup, secrets(account, keys, none));
            keep(account, door.inbox(), keys, true);
            note(administrator, door.inbox(), "created");
            return door.inbox();
        });
    }

    /**
     * Changes one.
     *
     * @param named null: as it was
     * @throws Problem not_found; naming the field that is not as it should be; a password that was for another server is not
     *     shown to the new one, so it has to be given again
     */
    public void change(
            AgentPrincipal administrator, InboxId id, @Nullable NamedInbox named, MailInbox.Setup setup, Keys keys) {
        AccountId account = administrator.account();
        check(account, setup, keys);
        transactions.run(account, () -> {
            MailInbox former = store.find(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            MailInboxStore.Secrets kept = store.secrets(account, id);
            boolean otherImap = isOther(former.setup().imap(), setup.imap());
            boolean otherSmtp = isOther(former.setup().smtp(), setup.smtp());
            if (keys instanceof Passwords passwords) {
                boolean fetched = setup.way() == MailWay.IMAP;
                requireAnew("imap.password", fetched && kept.imap() != null && otherImap, passwords.imap());
                requireAnew("smtp.password", kept.smtp() != null && otherSmtp, passwords.smtp());
            }
            MailInboxStore.Secrets still = setup.imap() == null ? new MailInboxStore.Secrets(null, kept.smtp()) : kept;
            store.put(account, id, former.entrypoint(), setup, secrets(account, keys, still));
            keep(account, id, keys, otherImap || otherSmtp);
            if (named != null) {
                changes.change(account, former.entrypoint(), name(account, named), named.team(), named.languages());
            }
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

    private void check(AccountId account, MailInbox.Setup setup, Keys keys) {
        MailSetupRules.check(setup);
        // What is handed in names an address and no company: it has to lead to one.
        if (setup.way() == MailWay.LMTP && handedIn.isAnothers(account, setup.addresses())) {
            throw Problem.invalidField("addresses");
        }
        if (keys instanceof BySignIn && setup.smtp().user() == null) {
            throw Problem.invalidField("smtp.user");
        }
    }

    private String name(AccountId account, NamedInbox wanted) {
        if (!teams.exists(account, wanted.team())) {
            throw Problem.invalidField("teamId");
        }
        return Checks.line("name", wanted.name(), Limits.NAME_LENGTH);
    }

    private static void requireAnew(String field, boolean forAnother, @Nullable String password) {
        if (forAnother && password == null) {
            throw Problem.invalidField(field);
        }
    }

    private void keep(AccountId account, InboxId inbox, Keys keys, boolean otherServers) {
        switch (keys) {
            case BySignIn wanted -> apps.keep(account, inbox, wanted.app(), wanted.secret(), otherServers);
            case Passwords none -> apps.remove(account, inbox);
        }
    }

    private static boolean isOther(@Nullable MailServer former, @Nullable MailServer now) {
        if (former == null || now == null) {
            return former != now;
        }
        return !former.host().equalsIgnoreCase(now.host()) || former.port() != now.port();
    }

    private MailInboxStore.Secrets secrets(AccountId account, Keys keys, MailInboxStore.Secrets former) {
        return switch (keys) {
            case BySignIn noPasswords -> new MailInboxStore.Secrets(null, null);
            case Passwords passwords ->
                new MailInboxStore.Secrets(
                        secret(account, MailCredentials.IMAP, passwords.imap(), former.imap()),
                        secret(account, MailCredentials.SMTP, passwords.smtp(), former.smtp()));
        };
    }

    private byte @Nullable [] secret(
            AccountId account, String use, @Nullable String password, byte @Nullable [] former) {
        if (password == null) {
            return former;
        }
        return password.isEmpty() ? null : secrets.seal(account, use, Checks.line("password", password, 500));
    }
}
