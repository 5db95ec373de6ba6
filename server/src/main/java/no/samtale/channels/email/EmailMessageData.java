package no.samtale.channels.email;

import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.privacy.subjects.Scopes;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What mails bear beside their words, as personal data: gone before the conversations that it belongs to. */
@Component
@Order(40)
class EmailMessageData implements PersonalDataHolder {
    private final EmailMessageStore store;
    private final DealtWithStore dealtWith;

    EmailMessageData(EmailMessageStore store, DealtWithStore dealtWith) {
        this.store = store;
        this.dealtWith = dealtWith;
    }

    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return Set.of();
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        store.remove(account, Scopes.conversations(scopes));
        dealtWith.forget(account, Scopes.conversations(scopes));
    }
}
