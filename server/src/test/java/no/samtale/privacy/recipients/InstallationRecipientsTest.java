package no.samtale.privacy.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.register.TestRegister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The recipients that stand in the installation's configuration. */
class InstallationRecipientsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Map<String, String> settings = new HashMap<>(Map.ofEntries(
            Map.entry("samtale.recipients[0].name", "Nordpost AS"),
            Map.entry("samtale.recipients[0].role", "processor"),
            Map.entry("samtale.recipients[0].task.nb", "Sender e-post for oss"),
            Map.entry("samtale.recipients[0].task.en", "Sends e-mail for us"),
            Map.entry("samtale.recipients[0].purposes", "deliver"),
            Map.entry("samtale.recipients[0].categories", "contact-details,dialogue"),
            Map.entry("samtale.recipients[0].region", "EEA"),
            Map.entry("samtale.recipients[0].agreement.kind", "processing"),
            Map.entry("samtale.recipients[0].agreement.signed-on", "2026-01-15"),
            Map.entry("samtale.recipients[0].agreement.reference", "Arkivsak 26/114"),
            Map.entry("samtale.recipients[0].contact-point", "personvern@nordpost.example"),
            Map.entry("samtale.recipients[0].hosts", "smtp.nordpost.example")));

    private InstallationRecipients bound() {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("samtale", InstallationRecipients.class);
    }

    private RecipientDetails checked() {
        RecipientRules rules = new RecipientRules(TestRegister.real(), new RecipientLaw(), new TransferLaw());
        return rules.checked(bound().stated().getFirst(), TODAY);
    }

    private void assertRefused(String field) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::checked)
                .satisfies(problem -> assertThat(problem.field()).isEqualTo(field));
    }

    @Test
    @DisplayName("P25 the installation's mail server is a recipient with agreement and region, by its configuration")
    void areReadWithTheirAgreement() {
        RecipientDetails details = checked();
        assertThat(details.hosts()).containsExactly("smtp.nordpost.example");
        assertThat(details.agreement().signedOn()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(details.fields()).isEmpty();
        assertThat(InstallationRecipients.id(details)).isEqualTo(InstallationRecipients.id(checked()));
    }

    @Test
    void areNoneUnlessStated() {
        settings.clear();
        assertThat(bound().stated()).isEmpty();
    }

    @Test
    @DisplayName("P25, P27 a faulty one is refused, and says what is wrong where")
    void areHeldToTheSameRules() {
        settings.put("samtale.recipients[0].region", "IN");
        assertRefused("mechanism");
        settings.put("samtale.recipients[0].mechanism", "standard-clauses");
        assertThat(checked().mechanism()).isEqualTo("standard-clauses");
        settings.put("samtale.recipients[0].purposes", "sell");
        assertRefused("purposes");
        assertThat(new FaultyRecipient("Nordpost AS", Problem.invalidField("purposes")))
                .hasMessageStartingWith("samtale.recipients: purposes of Nordpost AS");
    }
}
