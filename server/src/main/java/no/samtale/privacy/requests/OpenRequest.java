package no.samtale.privacy.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Ids;
import no.samtale.platform.Limits;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes in what a person asks for about their data, in whatever way it came (GDPR Art. 12(2); promises P40, P46). */
@Component
public class OpenRequest {
    private final AccountTransactions transactions;
    private final SubjectRequestStore store;
    private final RequestStepStore steps;
    private final RequestClock requestClock;
    private final NewPeople people;
    private final Vault vault;
    private final AuditTrail trail;
    private final Clock clock;

    OpenRequest(
            AccountTransactions transactions,
            SubjectRequestStore store,
            RequestStepStore steps,
            RequestClock requestClock,
            NewPeople people,
            Vault vault,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.steps = steps;
        this.requestClock = requestClock;
        this.people = people;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is asked. Not printed.
     *
     * @param id made by the caller, so that asking again does not matter
     * @param source {@code portal}, {@code conversation}, or what {@link Arrival} says
     * @param language {@code nb} or {@code en}: what the person is answered in
     * @param received when it reached the company; the clock counts from then, not from now
     * @param text in the person's words, or of whoever took it in; null if the kind says it all
     * @param conversation where it was said, and in which message
     */
    public record Asked(
            UUID id,
            ContactId contact,
            RequestKind kind,
            String source,
            String language,
            Instant received,
            @Nullable String text,
            @Nullable ConversationId conversation,
            @Nullable MessageId message) {
        @Override
        public String toString() {
            return "Asked[" + id + "]";
        }
    }

    /**
     * Opens the request, or answers with the one that was opened by this id.
     *
     * @throws Problem not_found if there is no such person; id_reused if the id is another request's; invalid_field for a
     *     receipt that lies ahead, or a text that is too long
     */
    public SubjectRequest open(AccountId account, Asked asked, AuditActor by) {
        return open(account, asked, by, () -> {});
    }

    /**
     * As {@link #open}, of somebody who is not known yet and becomes a contact with it.
     *
     * @param asked with a new id for the contact
     */
    public SubjectRequest open(AccountId account, Asked asked, NewPeople.Stranger stranger, AuditActor by) {
        Optional<SubjectRequest> former = transactions.call(account, () -> store.find(account, asked.id()));
        if (former.isPresent()) {
            return former.filter(found -> found.kind() == asked.kind()
                            && found.source().equals(asked.source())
                            && found.contact() != null)
                    .orElseThrow(() -> new Problem(ProblemCode.ID_REUSED));
        }
        return open(account, asked, by, people.prepare(account, asked.contact(), asked.language(), stranger));
    }

    private SubjectRequest open(AccountId account, Asked asked, AuditActor by, Runnable before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (asked.received().isAfter(now)) {
            throw Problem.invalidField("receivedAt");
        }
        SubjectRequest request = new SubjectRequest(
                asked.id(),
                asked.contact(),
                asked.kind(),
                RequestState.RECEIVED,
                asked.source(),
                Checks.language("language", asked.language()),
                asked.received().truncatedTo(ChronoUnit.MICROS),
                now,
                requestClock.due(asked.received()),
                null,
                null,
                null,
                asked.conversation(),
                asked.message(),
                null);
        byte[] sealed = sealed(account, asked);
        try {
            transactions.run(account, () -> {
                before.run();
                store(account, request, sealed, by);
            });
            return request;
        } catch (DuplicateKeyException again) {
            return former(account, request);
        } catch (DataIntegrityViolationException unknown) {
            throw new Problem(ProblemCode.NOT_FOUND, unknown);
        }
    }

    private void store(AccountId account, SubjectRequest request, byte @Nullable [] sealed, AuditActor by) {
        store.insert(account, request, sealed);
        UUID agent = by.agent() == null ? null : by.agent().value();
        steps.add(
                account,
                request.id(),
                request.contact(),
                new RequestStepStore.Row(Ids.timeOrdered(), "opened", agent, request.opened()));
        trail.note(
                account,
                by,
                AuditAction.REQUEST_OPENED,
                AuditedThing.of(AuditedThing.Kind.REQUEST, request.id(), request.contact()),
                request.kind().code());
    }

    private byte @Nullable [] sealed(AccountId account, Asked asked) {
        if (asked.text() == null) {
            return null;
        }
        String text = Checks.text("text", asked.text(), Limits.MESSAGE_LENGTH);
        try {
            return ScreenedText.of(text)
                    .seal(Purpose.RIGHTS, vault, KeyScope.of(account, asked.contact()), RequestCells.text(asked.id()));
        } catch (KeyDestroyed gone) {
            throw new Problem(ProblemCode.NOT_FOUND, gone);
        }
    }

    private SubjectRequest former(AccountId account, SubjectRequest wanted) {
        return transactions
                .call(account, () -> store.find(account, wanted.id()))
                .filter(former -> wanted.contact() != null
                        && wanted.contact().equals(former.contact())
                        && wanted.kind() == former.kind())
                .orElseThrow(() -> new Problem(ProblemCode.ID_REUSED));
    }
}
