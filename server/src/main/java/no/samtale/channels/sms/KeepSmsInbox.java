package no.samtale.channels.sms;

import java.util.List;
import java.util.Objects;
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

/** Sets an SMS inbox up, or changes it; administrators do. */
@Component
public class KeepSmsInbox {
    static final String SECRET = "sms-way";
    private static final int SECRET_LENGTH = 500;

    private final AccountTransactions transactions;
    private final CreateInbox inboxes;
    private final Teams teams;
    private final SmsInboxStore store;
    private final CompanySecrets secrets;
    private final AuditTrail trail;

    KeepSmsInbox(
            AccountTransactions transactions,
            CreateInbox inboxes,
            Teams teams,
            SmsInboxStore store,
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
    public record NewSmsInbox(String name, TeamId team, List<String> languages) {}

    /**
     * Makes one. It is listened to from now on, if it is active.
     *
     * @param secret what signs us in
     * @throws Problem naming the field that is not as it should be
     */
    public InboxId create(
            AgentPrincipal administrator, NewSmsInbox wanted, SmsInbox.Setup setup, @Nullable String secret) {
        SmsInbox.Setup checked = SmsSetupRules.checked(setup);
        String name = Checks.line("name", wanted.name(), Limits.NAME_LENGTH);
        AccountId account = administrator.account();
        byte[] sealed = sealed(account, checked, secret);
        return transactions.call(account, () -> {
            if (!teams.exists(account, wanted.team())) {
                throw Problem.invalidField("teamId");
            }
            Entrypoint door = inboxes.create(account, SmsChannel.NAME, name, wanted.team(), wanted.languages());
            store.put(account, door.inbox(), door.id(), checked, sealed);
            note(administrator, door.inbox(), "created");
            return door.inbox();
        });
    }

    /**
     * Changes one.
     *
     * @param secret null keeps the one there is
     * @throws Problem not_found; naming the field that is not as it should be; a secret that was for another side is not shown
     *     to the new one, so it has to be given again
     */
    public void change(AgentPrincipal administrator, InboxId id, SmsInbox.Setup setup, @Nullable String secret) {
        SmsInbox.Setup checked = SmsSetupRules.checked(setup);
        AccountId account = administrator.account();
        transactions.run(account, () -> {
            SmsInbox former = store.find(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            boolean keeps = secret == null && isSameSide(former.setup(), checked);
            byte[] sealed = keeps ? store.secret(account, id).orElse(null) : sealed(account, checked, secret);
            store.put(account, id, former.entrypoint(), checked, sealed);
            note(administrator, id, "changed");
        });
    }

    private byte[] sealed(AccountId account, SmsInbox.Setup setup, @Nullable String secret) {
        String field = setup.way().isGateway() ? "gateway.secret" : "smpp.password";
        return secrets.seal(account, SECRET, Checks.line(field, secret, SECRET_LENGTH));
    }

    private static boolean isSameSide(SmsInbox.Setup former, SmsInbox.Setup now) {
        SmsInbox.Centre before = former.centre();
        SmsInbox.Centre after = now.centre();
        boolean sameCentre = before == null || after == null
                ? before == after
                : before.host().equalsIgnoreCase(after.host()) && before.port() == after.port();
        return former.way() == now.way()
                && former.login().equals(now.login())
                && sameCentre
                && Objects.equals(base(former), base(now));
    }

    private static @Nullable String base(SmsInbox.Setup setup) {
        SmsInbox.Gateway gateway = setup.gateway();
        return gateway == null ? null : gateway.base();
    }

    private void note(AgentPrincipal administrator, InboxId inbox, String what) {
        trail.note(
                administrator.account(),
                AuditActor.of(administrator),
                AuditAction.SMS_INBOX_CHANGED,
                AuditedThing.of(AuditedThing.Kind.SMS_INBOX, inbox.value()),
                what);
    }
}
