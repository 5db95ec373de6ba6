package no.samtale.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The console has words for each action of the trail, and for no other. */
class AuditActionWordsTest {
    private static final Path WORDS = Path.of("../web/console/src/privacy/desk/audit/actions.nb.ts");
    private static final Pattern KEY = Pattern.compile("'audit\\.action\\.([a-z-]+)':");

    @Test
    void haveOneForEachAction() throws IOException {
        assertThat(KEY.matcher(Files.readString(WORDS)).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AuditAction.values())
                        .map(action -> action.code())
                        .toList());
    }
}
