package no.samtale.privacy.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.Accounts;
import no.samtale.audit.AuditActor;
import no.samtale.platform.ContactId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.erasure.EraseContact;
import no.samtale.privacy.erasure.ErasureReceipt;
import no.samtale.privacy.holds.Holds;
import org.springframework.stereotype.Component;

/**
 * Erases a person at their own wish: every contact that is theirs. The farthest goes first, so that what is left of them is
 * still reached if some of it fails; with the last of them the session ends.
 */
@Component
public class EraseMyself {
    private final EraseContact erase;
    private final Holds holds;
    private final Accounts accounts;

    EraseMyself(EraseContact erase, Holds holds, Accounts accounts) {
        this.erase = erase;
        this.holds = holds;
        this.accounts = accounts;
    }

    /** What the person is told, and nobody else. */
    public record Erased(String company, List<ErasureReceipt> receipts) {}

    /**
     * Erases all of it.
     *
     * @param wish made by the caller; if some of it fails, the same wish goes on where it stopped
     * @throws Problem legal_hold, with nothing erased, while one stands on any of it
     */
    public Erased erase(PortalPrincipal person, UUID wish) {
        String company = accounts.account(person.account()).name();
        if (person.contacts().stream().anyMatch(contact -> holds.stands(person.account(), contact))) {
            throw new Problem(ProblemCode.LEGAL_HOLD);
        }
        List<ErasureReceipt> receipts = person.contacts().reversed().stream()
                .map(contact -> erase.erase(person.account(), contact, erasure(wish, contact), AuditActor.PERSON))
                .toList();
        return new Erased(company, receipts);
    }

    /** One id for each contact, the same whenever it is asked for. Only who knows the wish can make it. */
    private static UUID erasure(UUID wish, ContactId contact) {
        return UUID.nameUUIDFromBytes((wish + "/" + contact).getBytes(StandardCharsets.UTF_8));
    }
}
