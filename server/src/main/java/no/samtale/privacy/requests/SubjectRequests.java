package no.samtale.privacy.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads requests: lists by their deadline, one with all that was said, and those of one person. */
@Component
public class SubjectRequests {
    private final AccountTransactions transactions;
    private final SubjectRequestStore store;
    private final RequestStepStore steps;
    private final RequestClock clock;
    private final RequestLaw law;
    private final Vault vault;

    SubjectRequests(
            AccountTransactions transactions,
            SubjectRequestStore store,
            RequestStepStore steps,
            RequestClock clock,
            RequestLaw law,
            Vault vault) {
        this.transactions = transactions;
        this.store = store;
        this.steps = steps;
        this.clock = clock;
        this.law = law;
        this.vault = vault;
    }

    /**
     * A page of a list.
     *
     * @param next what to ask for the next page with, or null if this is the last
     */
    public record Page(
            List<SubjectRequest> requests, @Nullable String next) {}

    /**
     * How many wait, are near their end, and are past it.
     *
     * @param letters requests, ended ones too, with a letter that somebody has still to send
     */
    public record Counts(int open, int near, int overdue, int letters) {}

    /** A request with its text, if it has one, and its course. Holds personal data and is not printed. */
    public record Whole(SubjectRequest request, @Nullable String text, List<RequestStep> steps) {
        @Override
        public String toString() {
            return "Whole[" + request.id() + "]";
        }
    }

    /**
     * Those that wait, the nearest deadline first; or those that have been answered, the latest first.
     *
     * @throws Problem naming the field cursor
     */
    public Page page(AccountId account, boolean open, @Nullable String cursor) {
        int size = Limits.REQUESTS_PER_PAGE;
        RequestCursor behind = cursor == null ? null : RequestCursor.of(cursor);
        List<SubjectRequest> found = transactions.call(
                account, () -> open ? store.open(account, behind, size + 1) : store.ended(account, behind, size + 1));
        if (found.size() <= size) {
            return new Page(found, null);
        }
        List<SubjectRequest> shown = found.subList(0, size);
        return new Page(shown, RequestCursor.behind(shown.getLast()).text());
    }

    public Optional<SubjectRequest> request(AccountId account, UUID request) {
        return transactions.call(account, () -> store.find(account, request));
    }

    /** A request with all that was said. */
    public Optional<Whole> whole(AccountId account, UUID id) {
        return transactions.call(account, () -> store.find(account, id).map(request -> whole(account, request)));
    }

    /** What a person has asked for and been told, for that person. */
    public List<Whole> of(AccountId account, ContactId contact) {
        return transactions.call(account, () -> store.ofContact(account, contact).stream()
                .map(request -> whole(account, request))
                .toList());
    }

    public Counts counts(AccountId account) {
        int open = 0;
        int near = 0;
        int overdue = 0;
        for (SubjectRequestStore.DueCount due : transactions.call(account, () -> store.due(account))) {
            open += due.requests();
            near += clock.isNear(due.day()) ? due.requests() : 0;
            overdue += clock.daysLeft(due.day()) < 0 ? due.requests() : 0;
        }
        return new Counts(open, near, overdue, unsent(account).size());
    }

    /** Requests with a letter that somebody has still to send. */
    public Set<UUID> unsent(AccountId account) {
        return transactions.call(account, () -> steps.unsent(account));
    }

    /**
     * Those whose data stays until they are answered: deleting what somebody has asked to see, or to have corrected, would
     * make the answer empty.
     */
    public Set<ContactId> keeping(AccountId account) {
        return Set.copyOf(transactions.call(account, () -> store.waiting(account, law.keeping())));
    }

    /** Those who asked past Samtale, by letter or telephone, and were all answered before. */
    public Set<ContactId> done(AccountId account, Instant before) {
        return Set.copyOf(transactions.call(account, () -> store.done(account, before)));
    }

    private Whole whole(AccountId account, SubjectRequest request) {
        String text = store.text(account, request.id())
                .map(bytes -> opened(account, request, RequestCells.text(request.id()), bytes))
                .orElse(null);
        return new Whole(
                request,
                text,
                steps.of(account, request.id()).stream()
                        .map(step -> new RequestStep(
                                step.id(),
                                step.step(),
                                step.by(),
                                step.at(),
                                opened(account, request, RequestCells.told(step.id()), step.told()),
                                step.way(),
                                step.sentOn()))
                        .toList());
    }

    private @Nullable String opened(AccountId account, SubjectRequest request, Cell cell, byte @Nullable [] sealed) {
        if (sealed == null || request.contact() == null) {
            return null;
        }
        try {
            return vault.open(Purpose.RIGHTS, KeyScope.of(account, request.contact()), cell, sealed);
        } catch (KeyDestroyed gone) {
            return null;
        }
    }
}
