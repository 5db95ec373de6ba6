package no.samtale.privacy.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who answers for the processing, as the company states it. What it leaves out is left out of the notice; without a name the
 * notice says "the company whose website you came here from", which is lawful only where that is plain from the website.
 *
 * @param name the company's name
 * @param responsible the role that answers for it, in Norwegian and English
 * @param organisationNumber in the register of legal entities (Enhetsregisteret)
 * @param address postal address in one line
 * @param email where questions about personal data go
 */
@ConfigurationProperties("samtale.controller")
public record ControllerSettings(
        @Nullable String name,
        @Nullable Responsible responsible,
        @Nullable String organisationNumber,
        @Nullable String address,
        @Nullable String email,
        @Nullable String phone) {

    /** A role in each language of the notice. */
    public record Responsible(String nb, String en) {}
}
