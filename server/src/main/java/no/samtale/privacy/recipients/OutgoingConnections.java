package no.samtale.privacy.recipients;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The one gate through which data leaves: nothing is sent to a host that is no recipient's, beyond what the recipient may
 * get, without an agreement in force (GDPR Art. 28), or out of the EEA without what allows it (Art. 44). What is let
 * through about a person is noted first, so that nobody has data that the person could not be told of (Art. 15(1)(c), 19).
 */
@Component
public class OutgoingConnections {
    private final Recipients recipients;
    private final TransferLaw transfers;
    private final SharingStore sharing;
    private final AccountTransactions transactions;
    private final Clock clock;

    OutgoingConnections(
            Recipients recipients,
            TransferLaw transfers,
            SharingStore sharing,
            AccountTransactions transactions,
            Clock clock) {
        this.recipients = recipients;
        this.transfers = transfers;
        this.sharing = sharing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Leave to send this once.
     *
     * @throws Problem recipient_unknown, recipient_not_covered, agreement_not_signed, agreement_expired,
     *     transfer_unfounded; not_found if the contact has been erased: then nothing may be sent, and trying again does not help before the recipient is put right
     */
    public Permit permit(Sending sending) {
        Recipient recipient = recipient(sending).orElseThrow(() -> new Problem(ProblemCode.RECIPIENT_UNKNOWN));
        ProblemCode refusal = refusal(recipient, sending);
        if (refusal != null) {
            throw new Problem(refusal);
        }
        ContactId contact = sending.contact();
        if (contact != null) {
            note(sending, contact, recipient);
        }
        return new Permit(recipient, sending.host(), clock);
    }

    private void note(Sending sending, ContactId contact, Recipient recipient) {
        AccountId account = sending.account();
        try {
            transactions.run(account, () -> sharing.add(account, contact, recipient, sending, clock.instant()));
        } catch (DataIntegrityViolationException erased) {
            throw new Problem(ProblemCode.NOT_FOUND, erased);
        }
    }

    private Optional<Recipient> recipient(Sending sending) {
        String host = sending.host().toLowerCase(Locale.ROOT);
        return recipients.of(sending.account()).stream()
                .filter(each -> each.details().hosts().contains(host))
                .findFirst();
    }

    private @Nullable ProblemCode refusal(Recipient recipient, Sending sending) {
        RecipientDetails details = recipient.details();
        LocalDate today = LocalDate.now(clock);
        if (!details.agreement().isSignedBy(today)) {
            return ProblemCode.AGREEMENT_NOT_SIGNED;
        }
        if (details.agreement().isOverBy(today)) {
            return ProblemCode.AGREEMENT_EXPIRED;
        }
        if (!transfers.allows(details.region(), details.mechanism(), today)) {
            return ProblemCode.TRANSFER_UNFOUNDED;
        }
        boolean covered = details.purposes().contains(sending.purpose().id())
                && sending.categories().stream().allMatch(details::covers);
        return covered ? null : ProblemCode.RECIPIENT_NOT_COVERED;
    }
}
