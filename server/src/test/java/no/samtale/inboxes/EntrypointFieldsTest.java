package no.samtale.inboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import no.samtale.contacts.Claims;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.platform.TeamId;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.screening.ScreenedText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntrypointFieldsTest {
    private static final AskedField NAME = new AskedField(FieldName.NAME, true);
    private static final AskedField EMAIL = new AskedField(FieldName.EMAIL, false);
    private static final AskedField PHONE = new AskedField(FieldName.PHONE, false);

    @Test
    @DisplayName("P07: drops what the entrypoint does not ask for")
    void dropsWhatIsNotAskedFor() {
        Map<String, String> submitted = Map.of(
                "name", " Kari ",
                "email", "kari@example.no",
                "phone", "x".repeat(Limits.FIELD_LENGTH + 1),
                "birthNumber", "01010112345");

        assertThat(EntrypointFields.keepOnly(entrypoint(NAME), submitted)).isEqualTo(Claims.of("Kari", null, null));
        assertThat(EntrypointFields.keepOnly(entrypoint(), submitted)).isEqualTo(Claims.NONE);
    }

    @Test
    void refusesWithoutARequiredField() {
        assertThat(EntrypointFields.keepOnly(entrypoint(EMAIL), Map.of())).isEqualTo(Claims.NONE);
        assertThat(EntrypointFields.keepOnly(entrypoint(EMAIL), Map.of("email", "  ")))
                .isEqualTo(Claims.NONE);
        assertRefused("name", entrypoint(NAME), Map.of("name", "  "));
        assertRefused("name", entrypoint(NAME), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "40612345, +4740612345",
        "406 12 345, +4740612345",
        "+47 406 12 345, +4740612345",
        "004740612345, +4740612345",
        "+44 20 7946 0958, +442079460958",
        "+1 (202) 555-0143, +12025550143"
    })
    void keepsPhoneNumbersInOneForm(String given, String kept) {
        assertThat(EntrypointFields.keepOnly(entrypoint(PHONE), Map.of("phone", given)))
                .isEqualTo(Claims.of(null, null, kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "4061234", "hei", "+0012345678", "406123456789012"})
    void refusesWhatIsNoPhoneNumber(String given) {
        assertRefused("phone", entrypoint(PHONE), Map.of("phone", given));
    }

    @Test
    void refusesWhatHasNoShape() {
        assertRefused("email", entrypoint(EMAIL), Map.of("email", "kari"));
        assertRefused("name", entrypoint(NAME), Map.of("name", "x".repeat(Limits.FIELD_LENGTH + 1)));
        assertRefused("name", entrypoint(NAME), Map.of("name", "Kari\nNordmann"));
        assertThat(EntrypointFields.keepOnly(entrypoint(NAME), Map.of("name", "x".repeat(Limits.FIELD_LENGTH)))
                        .name())
                .isEqualTo(ScreenedText.of("x".repeat(Limits.FIELD_LENGTH)));
    }

    @Test
    @DisplayName("P05 keeps no identity number in a name, and none in an address")
    void keepsNoIdentityNumber() {
        Claims kept = EntrypointFields.keepOnly(entrypoint(NAME), Map.of("name", "Kari 130972 48022"));

        assertThat(kept).hasToString("Claims[…]");
        assertThat(kept.name()).isNotNull().extracting(ScreenedText::text).isEqualTo("Kari •••••• •••••");
        assertRefused("email", entrypoint(EMAIL), Map.of("email", "kari.13097248022@example.no"));
        assertRefused("phone", entrypoint(PHONE), Map.of("phone", "130972 48022"));
    }

    private static void assertRefused(String field, Entrypoint entrypoint, Map<String, String> submitted) {
        assertThatThrownBy(() -> EntrypointFields.keepOnly(entrypoint, submitted))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo(field));
    }

    private static Entrypoint entrypoint(AskedField... fields) {
        return new Entrypoint(
                EntrypointId.random(),
                AccountId.random(),
                InboxId.random(),
                new EntrypointSettings(
                        TeamId.random(),
                        "Nettsiden",
                        List.of("https://www.example.no"),
                        List.of("nb"),
                        "#0b5cad",
                        Map.of("nb", new EntrypointTexts("Spør oss", "Hei", null, null)),
                        List.of(fields),
                        List.of()));
    }
}
