package no.samtale.privacy.recipients;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.RecipientId;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The recipients of the whole installation, such as its mail server: {@code samtale.recipients}. Whoever runs the
 * installation states them, with agreement and region as a company does; a fault in one stops the start:
 *
 * <pre>{@code
 * samtale.recipients:
 *   - name: Nordpost AS
 *     role: processor
 *     task: {nb: Sender e-post for oss, en: Sends e-mail for us}
 *     purposes: [deliver, rights]
 *     categories: [contact-details]
 *     region: EEA
 *     agreement: {kind: processing, signed-on: "2026-01-15", reference: Arkivsak 26/114}
 *     contact-point: personvern@nordpost.example
 *     hosts: [smtp.nordpost.example]
 * }</pre>
 */
@ConfigurationProperties("samtale")
record InstallationRecipients(@Nullable List<Stated> recipients) {

    /** As {@link RecipientDetails}, by the names of the configuration. */
    record Stated(
            String name,
            String role,
            Words task,
            List<String> purposes,
            List<String> categories,
            @Nullable List<String> fields,
            String region,
            @Nullable String mechanism,
            StatedAgreement agreement,
            String contactPoint,
            List<String> hosts) {
        RecipientDetails details() {
            return new RecipientDetails(
                    name,
                    role,
                    task,
                    purposes,
                    categories,
                    fields == null ? List.of() : fields,
                    region,
                    mechanism,
                    agreement.agreement(),
                    contactPoint,
                    hosts);
        }
    }

    /** As {@link Agreement}; days as {@code 2026-11-22}. */
    record StatedAgreement(
            String kind, String signedOn, @Nullable String expiresOn, String reference) {
        Agreement agreement() {
            LocalDate expires = expiresOn == null ? null : LocalDate.parse(expiresOn);
            return new Agreement(kind, LocalDate.parse(signedOn), expires, reference);
        }
    }

    List<RecipientDetails> stated() {
        return recipients == null
                ? List.of()
                : recipients.stream().map(Stated::details).toList();
    }

    /** The same for the same name after each start, so that what was sent before leads to it. */
    static RecipientId id(RecipientDetails details) {
        byte[] name = ("samtale-recipient/" + details.name()).getBytes(StandardCharsets.UTF_8);
        return new RecipientId(UUID.nameUUIDFromBytes(name));
    }
}
