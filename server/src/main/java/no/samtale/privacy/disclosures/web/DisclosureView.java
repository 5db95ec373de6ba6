package no.samtale.privacy.disclosures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.DisclosureId;
import no.samtale.privacy.disclosures.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * A case as the console shows it, with names in the place of agents' ids.
 *
 * @param approvedByMe whether the agent who asks has approved it
 * @param toTell whether the person is to be told now
 */
record DisclosureView(
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
        String openedBy,
        Instant openedAt,
        List<DisclosureApproval> approvals,
        int approvers,
        boolean approvedByMe,
        @Nullable String givenBy,
        @Nullable Instant givenAt,
        @Nullable String digest,
        @Nullable Instant toldAt,
        boolean toTell,
        @Nullable Instant withdrawnAt) {

    record DisclosureApproval(String by, Instant at) {}

    static DisclosureView of(Disclosure found, AgentId me, Map<AgentId, String> names, LocalDate today) {
        LocalDate tellOn = found.tellOn();
        AgentId givenBy = found.givenBy();
        return new DisclosureView(
                found.id(),
                found.contact(),
                found.authority(),
                found.reference(),
                found.basis(),
                found.asked(),
                found.categories(),
                found.receivedAt(),
                found.secrecy(),
                tellOn,
                names.getOrDefault(found.openedBy(), ""),
                found.openedAt(),
                found.approvals().stream()
                        .map(each -> new DisclosureApproval(names.getOrDefault(each.by(), ""), each.at()))
                        .toList(),
                Disclosure.APPROVERS,
                found.approvals().stream().anyMatch(each -> each.by().equals(me)),
                givenBy == null ? null : names.getOrDefault(givenBy, ""),
                found.givenAt(),
                found.digest(),
                found.toldAt(),
                found.givenAt() != null && found.toldAt() == null && (tellOn == null || !today.isBefore(tellOn)),
                found.withdrawnAt());
    }
}
