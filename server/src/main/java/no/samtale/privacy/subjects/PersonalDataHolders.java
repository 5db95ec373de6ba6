package no.samtale.privacy.subjects;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.vault.KeyScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that keep personal data of contacts, as one. */
@Component
public class PersonalDataHolders {
    private final ObjectProvider<PersonalDataHolder> holders;

    PersonalDataHolders(ObjectProvider<PersonalDataHolder> holders) {
        this.holders = holders;
    }

    /** The scopes of all that an erasure destroys of the contact; none if nobody knows such a person. */
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        Set<KeyScope> scopes = new LinkedHashSet<>();
        // Those that the others refer to are held first, so that nothing is added to them meanwhile.
        ordered().reversed().forEach(holder -> scopes.addAll(holder.scopes(account, contact)));
        return scopes;
    }

    /** As {@link #scopes}, with what an erasure leaves as a law demands it. */
    public Set<KeyScope> scopesWithKept(AccountId account, ContactId contact) {
        Set<KeyScope> scopes = scopes(account, contact);
        ordered().forEach(holder -> scopes.addAll(holder.keptByLaw(account, contact)));
        return scopes;
    }

    /** Takes what is kept under these scopes out of, or back into, all that shows it. */
    public void restrict(AccountId account, Set<KeyScope> scopes, boolean restricted) {
        ordered().forEach(holder -> holder.restrict(account, scopes, restricted));
    }

    /** Deletes every row of these scopes. */
    public void erase(AccountId account, Set<KeyScope> scopes) {
        ordered().forEach(holder -> holder.erase(account, scopes));
    }

    private List<PersonalDataHolder> ordered() {
        return holders.orderedStream().toList();
    }
}
