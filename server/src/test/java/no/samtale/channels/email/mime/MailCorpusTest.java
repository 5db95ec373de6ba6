package no.samtale.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Each awkward mail is read as it says beside it. */
class MailCorpusTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TestFactory
    Stream<DynamicTest> readsEachMailAsItSaysBesideIt() {
        return Corpus.mails().stream().map(each -> DynamicTest.dynamicTest(name(each), () -> holds(each)));
    }

    private static void holds(Path mail) throws IOException {
        String read = JSON.writeValueAsString(Summary.of(Corpus.read(Corpus.bytes(mail)))) + "\n";
        Path expected = mail.resolveSibling(name(mail) + ".json");
        if (Boolean.getBoolean("samtale.corpus.write")) {
            Files.writeString(expected, read);
        }
        assertThat(read).isEqualTo(Files.readString(expected));
    }

    @Test
    void saysOfEachMailWhatItIs() throws IOException {
        List<Path> mails = Corpus.mails();
        String readme = Files.readString(Corpus.FOLDER.resolve("README.md"));
        assertThat(mails).hasSizeGreaterThanOrEqualTo(60);
        assertThat(mails).allSatisfy(each -> assertThat(readme).contains("| " + name(each) + " |"));
    }

    @Test
    void printsNothingPersonal() {
        for (Path mail : Corpus.mails()) {
            if (Corpus.read(Corpus.bytes(mail)) instanceof MailReading.Read read) {
                assertThat(read.toString()).doesNotContain("kari", "Kari", "kunde.no", "Nordmann");
                assertThat(read.mail().head().toString()
                                + read.mail().attachments()
                                + read.mail().headers()
                                + read.mail().bounce()
                                + read.mail().html()
                                + read.mail().invitations())
                        .doesNotContain("kari", "Kari", "kunde.no", "Nordmann", "bilde", "Møte");
            }
        }
    }

    private static String name(Path mail) {
        return mail.getFileName().toString().replace(".eml", "");
    }
}
