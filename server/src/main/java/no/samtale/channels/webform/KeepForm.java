package no.samtale.channels.webform;

import java.time.Clock;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.channels.email.MailInboxes;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.KeepDoor;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Makes a form, or changes it; administrators do. */
@Component
public class KeepForm {
    private static final String WAY = "webform";

    private final AccountTransactions transactions;
    private final MailInboxes mailboxes;
    private final KeepDoor doors;
    private final FormStore store;
    private final FormPurposes purposes;
    private final AuditTrail trail;
    private final Clock clock;

    KeepForm(
            AccountTransactions transactions,
            MailInboxes mailboxes,
            KeepDoor doors,
            FormStore store,
            FormPurposes purposes,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.mailboxes = mailboxes;
        this.doors = doors;
        this.store = store;
        this.purposes = purposes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes one.
     *
     * @param mailbox that answers go out from
     * @throws Problem naming the field that is not as it should be
     */
    public WebForm create(AgentPrincipal administrator, InboxId mailbox, FormSettings wanted) {
        AccountId account = administrator.account();
        FormSettings settings = checked(account, wanted);
        if (mailboxes.find(account, mailbox).isEmpty()) {
            throw Problem.invalidField("inboxId");
        }
        return transactions.call(account, () -> {
            Entrypoint door = doors.open(account, mailbox, WAY, door(settings));
            store.put(account, door.id(), settings, clock.instant());
            note(administrator, door.id(), "created");
            return new WebForm(door, settings);
        });
    }

    /** @throws Problem not_found; naming the field that is not as it should be */
    public WebForm change(AgentPrincipal administrator, EntrypointId id, FormSettings wanted) {
        AccountId account = administrator.account();
        if (transactions.call(account, () -> store.find(account, id)).isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        FormSettings settings = checked(account, wanted);
        return transactions.call(account, () -> {
            Entrypoint door = doors.change(account, id, door(settings));
            store.put(account, id, settings, clock.instant());
            note(administrator, id, "changed");
            return new WebForm(door, settings);
        });
    }

    /** Settings that could be kept. */
    FormSettings checked(AccountId account, FormSettings wanted) {
        return FormRules.checked(wanted, (kind, purpose) -> purposes.isFor(account, kind, purpose));
    }

    private static KeepDoor.Door door(FormSettings settings) {
        return new KeepDoor.Door(settings.name(), settings.team(), settings.languages());
    }

    private void note(AgentPrincipal administrator, EntrypointId form, String what) {
        trail.note(
                administrator.account(),
                AuditActor.of(administrator),
                AuditAction.FORM_CHANGED,
                AuditedThing.of(AuditedThing.Kind.FORM, form.value()),
                what);
    }
}
