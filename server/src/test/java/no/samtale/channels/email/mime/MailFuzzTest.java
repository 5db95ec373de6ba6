package no.samtale.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jazzer begins with the mails of the corpus and goes on with what leads it into code that no mail has reached: none makes the
 * reader fail, takes it ten seconds or needs more memory than there is, and the HTML that comes out is harmless.
 * {@code -Dsamtale.fuzz.seconds=600} goes on for longer. A mail that is found is written to {@code target/fuzz}. The fuzzer has a
 * process of its own, as what it changes in classes is not for other tests.
 */
class MailFuzzTest {
    private static final long SECONDS = Long.getLong("samtale.fuzz.seconds", 6);

    private static final String OURS = "no.samtale.channels.email.**";

    /** What reads mails, so that Jazzer sees which way a mail takes through it. */
    private static final String FOLLOWED = OURS + ":org.apache.james.mime4j.**:org.jsoup.**:org.owasp.html.**";

    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");
    private static final Pattern RUNS = Pattern.compile("Done (\\d+) runs");

    /** What corpus and code have in common, without which a mail's form is not found by chance. */
    private static final Path WORDS = Path.of("src/test/resources/mail-fuzz.dict");

    @TempDir
    private Path corpus;

    @Test
    void survivesWhateverComes() throws Exception {
        int begunWith = 0;
        for (Path mail : Corpus.mails()) {
            if (Files.size(mail) <= 64 * 1024) {
                Files.copy(mail, corpus.resolve(mail.getFileName()));
                begunWith++;
            }
        }
        Path found = Files.createDirectories(Path.of("target/fuzz"));
        Path log = found.resolve("jazzer.log");

        boolean clean = jazzer(found, log);

        String said = Files.readString(log);
        assertThat(clean)
                .as(said.lines().skip(Math.max(0, said.lines().count() - 60)).toList()::toString)
                .isTrue();
        assertThat(last(RUNS, said)).isGreaterThan(begunWith);
        // A fuzzer that follows nothing would find nothing.
        assertThat(last(COVERED, said)).isGreaterThan(2_000);
    }

    private boolean jazzer(Path found, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Mails have 64 kB here: what needs more than this has no bounds.
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + MailFuzz.class.getName(),
                        "--instrumentation_includes=" + FOLLOWED,
                        "--custom_hook_includes=" + OURS,
                        "--reproducer_path=" + found,
                        "-artifact_prefix=" + found + File.separator,
                        "-dict=" + WORDS,
                        "-max_len=65536",
                        "-timeout=10",
                        "-rss_limit_mb=3000",
                        "-print_final_stats=1",
                        "-max_total_time=" + SECONDS,
                        corpus.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return process.waitFor(SECONDS + 120, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    private static long last(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(each -> Long.parseLong(each.replaceAll("\\D+", "")))
                .reduce(0L, (first, second) -> second);
    }
}
