package no.samtale.privacy.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.TestRegister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the register says to people does not change unseen: the whole text stands beside it, and in every diff. */
class NoticeTemplateTest {
    private static final Path FOLDER = Path.of("src/test/resources/notice-template");

    private final Register register = TestRegister.real();

    @ParameterizedTest
    @EnumSource
    @DisplayName("P38 a changed text of the notice does not go unnoticed")
    void aChangedTextDoesNotGoUnnoticed(Language language) throws IOException {
        same(language.code() + ".html", new NoticeText(register, language).written());
    }

    @Test
    @DisplayName("P38 a changed promise of the register does not go unnoticed")
    void aChangedPromiseDoesNotGoUnnoticed() throws IOException {
        same(
                "snapshot.json",
                new SnapshotJson().written(NoticeSnapshot.of(register)).replace(",\"", ",\n\"") + "\n");
    }

    private static void same(String name, String made) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("samtale.notice.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, made);
        }
        assertThat(file)
                .as(String.format(
                        Locale.ROOT,
                        "The notice reads otherwise than %s. If it is meant to, run this test with"
                                + " -Dsamtale.notice.write=true, look at what changed, and say in the CHANGELOG that"
                                + " companies have a new version to publish",
                        name))
                .hasContent(made);
    }
}
