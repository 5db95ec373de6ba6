package no.samtale.privacy.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import no.samtale.privacy.register.BrowserEntry;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.TestRegister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTextTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    private final Register register = TestRegister.real();

    @Test
    @DisplayName("P42 has the same clauses, in the same order, in Norwegian and in English")
    void hasTheSameClausesInEachLanguage() {
        List<String> norwegian = ids(Language.NB);

        assertThat(norwegian)
                .isEqualTo(ids(Language.EN))
                .doesNotHaveDuplicates()
                .contains(
                        "purpose-deliver", "category-dialogue", "storage-chat-cookie", "right-objection", "complaint");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("P02 tells each purpose with its basis")
    void tellsEachPurposeWithItsBasis(Language language) {
        String text = text(language);

        for (Purpose purpose : register.activePurposes()) {
            assertThat(text)
                    .contains(
                            Html.escaped(purpose.name().in(language)),
                            Html.escaped(purpose.because().in(language)));
        }
        assertThat(text)
                .contains(language == Language.NB ? "artikkel 6 nr. 1 bokstav\u00a0b)" : "Article 6(1), point\u00a0b)");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("P31 tells what is kept and how long")
    void tellsWhatIsKeptAndHowLong(Language language) {
        String text = text(language).toLowerCase(java.util.Locale.ROOT);

        for (Category category : register.categories()) {
            for (Category.Item item : category.items()) {
                assertThat(text).contains(Html.escaped(item.name().in(language)).toLowerCase(java.util.Locale.ROOT));
            }
        }
        assertThat(text)
                .contains(
                        language == Language.NB
                                ? "180 dager etter at samtalen er avsluttet"
                                : "180 days after the conversation has ended");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("P15 tells each cookie and storage key")
    void tellsEachCookieAndStorageKey(Language language) {
        for (BrowserEntry entry : register.storage()) {
            assertThat(text(language)).contains(Html.escaped(entry.name()));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("P39 tells of the right to complain to Datatilsynet")
    void tellsOfTheRightToComplain(Language language) {
        assertThat(text(language)).contains("<a href=\"https://www.datatilsynet.no/", "77");
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheRightsByTheirArticles(Language language) {
        assertThat(text(language)).contains("15)", "16)", "17)", "18)", "20)", "21)", "22)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"§ 2-7b", "2-7b", "section 18", "§ 18", "§ 19", "§ 8", "anonym", "without notice", "sporbarhet"})
    @DisplayName("does not repeat the faults of older notices")
    void doesNotRepeatOldFaults(String fault) {
        assertThat(text(Language.NB)).doesNotContain(fault);
        assertThat(text(Language.EN)).doesNotContain(fault);
    }

    @Test
    void namesTheElectronicCommunicationsActAsItStandsNow() {
        assertThat(text(Language.NB)).contains("ekomloven § 3-15");
    }

    @Test
    void leavesNoPlaceholderButTheControllers() {
        assertThat(text(Language.NB).replaceAll("\\{controller\\.[a-z]+}", "")).doesNotContain("{", "}");
    }

    private String text(Language language) {
        return new NoticeText(register, language).written();
    }

    private List<String> ids(Language language) {
        return ID.matcher(text(language)).results().map(found -> found.group(1)).toList();
    }
}
