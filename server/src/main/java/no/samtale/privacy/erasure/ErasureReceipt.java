package no.samtale.privacy.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.samtale.privacy.archive.KeptByLaw;
import no.samtale.privacy.recipients.RecipientTask;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an erasure was done. Names nobody.
 *
 * @param position in the account's ledger, which the receipt can be checked against
 * @param conversations how many went
 * @param erasedAt from when it is gone from the running system
 * @param unrecoverableFrom the day from which no backup, with all keys that there are, gives it back
 * @param kept what a law demands to be kept all the same: how much, under which law, until when (GDPR Art. 17(3)(b))
 * @param recipients who has had data of the person and is told to erase it (GDPR Art. 19), and where it is deleted by us
 * @param linked those of the contacts that were linked with this one, and went with it
 */
public record ErasureReceipt(
        UUID id,
        long position,
        int conversations,
        Instant erasedAt,
        LocalDate unrecoverableFrom,
        List<KeptByLaw.KeptUnderLaw> kept,
        List<ToldRecipient> recipients,
        List<ErasureReceipt> linked) {
    public ErasureReceipt {
        kept = List.copyOf(kept);
        recipients = List.copyOf(recipients);
        linked = List.copyOf(linked);
    }

    /**
     * A recipient of what was erased here, or a place of the company's own where it lay besides, such as a mailbox.
     *
     * @param dueAt when it should have been told
     * @param answeredAt null: pending
     */
    public record ToldRecipient(
            String name, Instant dueAt, @Nullable Instant answeredAt) {
        static ToldRecipient of(RecipientTask task) {
            return new ToldRecipient(task.name(), task.dueAt(), task.answeredAt());
        }

        static ToldRecipient of(ErasedElsewhere.Place place) {
            return new ToldRecipient(place.name(), place.notedAt(), place.deletedAt());
        }
    }

    ErasureReceipt telling(List<ToldRecipient> told) {
        return new ErasureReceipt(id, position, conversations, erasedAt, unrecoverableFrom, kept, told, linked);
    }

    ErasureReceipt with(List<ErasureReceipt> others) {
        return new ErasureReceipt(id, position, conversations, erasedAt, unrecoverableFrom, kept, recipients, others);
    }
}
