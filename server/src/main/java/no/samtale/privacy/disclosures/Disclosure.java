package no.samtale.privacy.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.DisclosureId;
import org.jspecify.annotations.Nullable;

/**
 * A case. Holds free text and is not printed.
 *
 * @param contact null when the person has been erased
 * @param asked as {@code reference}, null when the person has been erased, or is restricted
 * @param approvals by different people
 * @param digest SHA-256 of what was given out, in hexadecimal digits
 */
public record Disclosure(
        DisclosureId id,
        @Nullable ContactId contact,
        String authority,
        @Nullable String reference,
        String basis,
        @Nullable String asked,
        List<String> categories,
        Instant receivedAt,
        @Nullable String secrecy,
        @Nullable LocalDate tellOn,
        AgentId openedBy,
        Instant openedAt,
        List<Approval> approvals,
        @Nullable AgentId givenBy,
        @Nullable Instant givenAt,
        @Nullable String digest,
        @Nullable Instant toldAt,
        @Nullable Instant withdrawnAt) {
    /** How many different people have to approve. */
    public static final int APPROVERS = 2;

    public Disclosure {
        categories = List.copyOf(categories);
        approvals = List.copyOf(approvals);
    }

    /** That somebody approved it. */
    public record Approval(AgentId by, Instant at) {}

    boolean hasEnded() {
        return givenAt != null || withdrawnAt != null;
    }

    boolean isApproved() {
        return approvals.stream().map(Approval::by).distinct().count() >= APPROVERS;
    }

    /** Whether the law still forbids to tell the person. */
    boolean isSecretOn(LocalDate day) {
        return toldAt == null && tellOn != null && day.isBefore(tellOn);
    }

    @Override
    public String toString() {
        return "Disclosure[" + id + "]";
    }
}
