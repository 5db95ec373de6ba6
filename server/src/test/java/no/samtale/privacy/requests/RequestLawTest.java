package no.samtale.privacy.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import no.samtale.privacy.register.RegisterFault;
import no.samtale.privacy.register.TestRegister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLawTest {
    private final RequestLaw law = new RequestLaw();

    @ParameterizedTest
    @ValueSource(strings = {"refusal", "extension"})
    @DisplayName("P39 does not start with a letter that does not say how to complain")
    void demandsTheComplaint(String letter) {
        assertThatExceptionOfType(RegisterFault.class)
                .isThrownBy(() -> TestRegister.law(
                        "subject-requests",
                        text -> text.replaceFirst(
                                "(?s)(  " + letter + ":\\s+nb: \\|.*?)\\{complaint\\}", "$1Vennlig hilsen"),
                        RequestLaw::rules))
                .withMessageContaining("letters." + letter)
                .withMessageContaining("12(4)");
        assertThat(TestRegister.law("subject-requests", text -> text, RequestLaw::rules))
                .as("control")
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void hasAnArticleForEachKind(RequestKind kind) {
        assertThat(law.kind(kind).article()).startsWith("GDPR Art. ");
    }

    @Test
    void citesALawForEachGround() {
        assertThat(law.grounds()).isNotEmpty().allSatisfy(ground -> assertThat(ground.article())
                .matches("(GDPR Art\\. |personopplysningsloven § ).*"));
        assertThat(law.grounds().stream().flatMap(ground -> ground.kinds().stream()))
                .containsAll(Arrays.asList(
                        RequestKind.ACCESS,
                        RequestKind.PORTABILITY,
                        RequestKind.CORRECTION,
                        RequestKind.ERASURE,
                        RequestKind.RESTRICTION,
                        RequestKind.OBJECTION));
    }
}
