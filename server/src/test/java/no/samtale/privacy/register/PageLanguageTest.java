package no.samtale.privacy.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        en, -,                        EN
        nb, 'en-GB,en;q=0.9',         NB
        xx, 'en-GB,en;q=0.9',         EN
        -,  -,                        NB
        -,  '',                       NB
        -,  'nb-NO,nb;q=0.9,en;q=0.8', NB
        -,  'en;q=0.5,nn;q=0.9',      NB
        -,  'sv',                     NB
        -,  'de,en;q=0.5,nb;q=0.4',   EN
        -,  'pl-PL,pl',               EN
        -,  '*',                      NB
        -,  'nb;q=0,en',              EN
        -,  ';;;',                    NB
        """)
    void choosesTheReadersLanguage(@Nullable String asked, @Nullable String accepted, Language expected) {
        assertThat(PageLanguage.of(asked, accepted)).isEqualTo(expected);
    }
}
