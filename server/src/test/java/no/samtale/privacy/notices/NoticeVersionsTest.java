package no.samtale.privacy.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.NoticeVersion;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.TestRegister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A version of the notice is never another text than it was. */
class NoticeVersionsTest {
    private static final Path SOURCES = Path.of("src/main/resources");

    private final Register register = TestRegister.real();
    private final NoticeVersions versions = new NoticeVersions(register);

    @ParameterizedTest
    @EnumSource
    @DisplayName("P38 keeps the text of the version in force")
    void keepsTheTextOfTheVersionInForce(Language language) throws IOException {
        String made = new NoticeText(register, language).written();
        if (Boolean.getBoolean("samtale.notice.write")) {
            write(made, language);
        }

        assertThat(SOURCES.resolve(NoticeArchive.path(versions.current(), language)))
                .as("""
                        The notice reads otherwise than its version %s. If that version has been published, add a new one to \
                        versions.yaml; then run this test with -Dsamtale.notice.write=true and look at what changed""".formatted(versions.current()))
                .hasContent(made);
    }

    @Test
    void keepsEveryVersionInEveryLanguage() {
        for (NoticeVersion version : register.versions()) {
            for (Language language : Language.values()) {
                assertThat(NoticeArchive.text(version.number(), language)).contains("<section id=\"controller\">");
            }
        }
    }

    @Test
    void standsWithTheNewestFirst() {
        assertThat(register.versions())
                .isSortedAccordingTo(Comparator.comparing(NoticeVersion::date).reversed());
        assertThat(versions.exists(versions.current())).isTrue();
        assertThat(versions.exists("0.9.9")).isFalse();
        assertThat(versions.path("1.0.0", "nb")).isEqualTo("/notice/1.0.0?language=nb");
    }

    private void write(String text, Language language) throws IOException {
        Path file = SOURCES.resolve(NoticeArchive.path(versions.current(), language));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
