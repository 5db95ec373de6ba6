package no.samtale.contacts;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.privacy.requests.NewPeople;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts of people who are not known and ask by letter or telephone. What they say of themselves is claimed. */
@Component
class StrangersWhoAsk implements NewPeople {
    private final CreateContact create;
    private final Vault vault;

    StrangersWhoAsk(CreateContact create, Vault vault) {
        this.create = create;
        this.vault = vault;
    }

    @Override
    public Runnable prepare(AccountId account, ContactId contact, String language, Stranger stranger) {
        String name = given(stranger.name());
        String email = given(stranger.email());
        String phone = given(stranger.phone());
        Claims claims = Claims.of(
                name == null ? null : Checks.line("name", name, Limits.FIELD_LENGTH),
                email == null ? null : Addresses.email("email", email),
                phone == null ? null : Addresses.phone("phone", phone));
        // Vault first: what main knows always has its key.
        vault.create(List.of(KeyScope.of(account, contact)));
        CreateContact.Prepared prepared =
                create.prepare(account, contact, Checks.language("language", language), claims);
        return prepared::store;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
