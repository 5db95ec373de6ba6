package no.samtale.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import no.samtale.bench.site.FilledIds;
import org.junit.jupiter.api.Test;

class FilledIdsTest {
    @Test
    void everyIdIsAnother() {
        Set<UUID> ids = new HashSet<>();
        for (int number = -300; number < 3_000; number++) {
            ids.add(FilledIds.conversation(number));
            ids.add(FilledIds.contact(number));
            for (int seq = 1; seq <= 100; seq++) {
                ids.add(FilledIds.message(number, seq));
            }
        }

        assertThat(ids).hasSize(3_300 * 102).allMatch(id -> id.version() == 7);
    }
}
