package no.samtale.privacy.notices;

import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the processing (GDPR Art. 4(7), 13(1)(a)), as the company states it. What is null is left out of the notice.
 *
 * @param name the company's name
 * @param responsible the role that answers for it
 * @param organisationNumber in the register of legal entities (Enhetsregisteret)
 * @param address postal address in one line
 * @param email where questions about personal data go
 */
public record Controller(
        @Nullable String name,
        @Nullable Words responsible,
        @Nullable String organisationNumber,
        @Nullable String address,
        @Nullable String email,
        @Nullable String phone) {

    public boolean named() {
        return name != null;
    }

    public boolean reachable() {
        return email != null || phone != null || address != null;
    }
}
