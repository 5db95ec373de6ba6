package no.samtale.privacy.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samtale.platform.problems.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"974760673", "974 760 673", "974\u00a0760\u00a0673", "SE556677889901", "HRB 12345"})
    void takesAsItIsWritten(String number) {
        assertThat(OrganisationNumber.checked("organisationNumber", number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"974760674", "947 760 673", "974 760 637"})
    void refusesADigitThatDoesNotFit(String number) {
        assertThatThrownBy(() -> OrganisationNumber.checked("organisationNumber", number))
                .isInstanceOf(Problem.class);
    }
}
