package no.samtale.privacy.notices;

import static org.assertj.core.api.Assertions.assertThat;

import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.TestRegister;
import no.samtale.privacy.register.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ControllerDetailsTest {
    private static final String TEXT = "{controller.name}, {controller.responsible}: {controller.contact}";

    @Test
    @DisplayName("P01 tells who is responsible and how to reach them, as the company has set it")
    void tellsWhatTheCompanyHasSet() {
        var settings = new Controller(
                "Fjell & Fjord AS",
                new Words("personvernsjefen", "the head of privacy"),
                "999 888 777",
                "Storgata 1, 0155 Oslo",
                "personvern@fjell.example",
                "+47 22 00 00 00");

        assertThat(filled(settings, Language.EN))
                .startsWith("Fjell &amp; Fjord AS, the head of privacy: <dl")
                .contains("999 888 777", "Storgata 1, 0155 Oslo", "personvern@fjell.example", "+47 22 00 00 00")
                .contains("<dt>Organisation number</dt>");
    }

    @Test
    void fallsBackOnTheRegisterAndLeavesOutWhatIsNotSet() {
        var settings = new Controller(null, null, null, null, null, null);

        assertThat(filled(settings, Language.NB))
                .startsWith("Virksomheten som eier nettstedet du kom hit fra, daglig leder: <dl")
                .doesNotContain("<dt>E-post</dt>", "null");
    }

    private static String filled(Controller controller, Language language) {
        return new ControllerDetails(TestRegister.real(), controller, language).fill(TEXT);
    }
}
