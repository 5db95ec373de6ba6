package no.samtale.privacy.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.Accounts;
import no.samtale.audit.AuditActor;
import no.samtale.platform.ContactId;
import no.samtale.privacy.erasure.EraseContact;
import no.samtale.privacy.erasure.ErasureReceipt;
import org.springframework.stereotype.Component;

/** Erases a person at their own wish: every contact that is theirs. With the last of them the session ends. */
@Component
public class EraseMyself {
    private final EraseContact erase;
    private final Accounts accounts;

    EraseMyself(EraseContact erase, Accounts accounts) {
        this.erase = erase;
        this.accounts = accounts;
    }

    /** What the person is told, and nobody else. */
    public record Erased(String company, List<ErasureReceipt> receipts) {}

    /**
     * Erases all of it.
     *
     * @param wish made by the caller; if some of it fails, the same wish goes on where it stopped
     */
    public Erased erase(PortalPrincipal person, UUID wish) {
        String company = accounts.account(person.account()).name();
        List<ErasureReceipt> receipts = person.contacts().stream()
                .map(contact -> erase.erase(person.account(), contact, erasure(wish, contact), AuditActor.PERSON))
                .toList();
        return new Erased(company, receipts);
    }

    /** One id for each contact, the same whenever it is asked for. Only who knows the wish can make it. */
    private static UUID erasure(UUID wish, ContactId contact) {
        return UUID.nameUUIDFromBytes((wish + "/" + contact).getBytes(StandardCharsets.UTF_8));
    }
}
