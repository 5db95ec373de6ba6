package no.samtale.privacy.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtale.privacy.notices.NoticeSnapshot.Kept;
import no.samtale.privacy.notices.NoticeSnapshot.Receiver;
import no.samtale.privacy.notices.NoticeSnapshot.Stored;
import no.samtale.privacy.register.TestRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideningsTest {
    private final NoticeSnapshot now = NoticeSnapshot.of(TestRegister.real());

    @Test
    @DisplayName("P38 the same promises, or fewer, widen nothing")
    void fewerPromisesWidenNothing() {
        assertThat(Widenings.between(now, now)).isEmpty();

        NoticeSnapshot less = copy();
        less.purposes().remove("prevent-abuse");
        less.items().remove("contact-details.name");
        less.kept().put("dialogue/deliver", new Kept(24L, "conversation-closed"));
        less.storage().remove("draft");

        assertThat(Widenings.between(now, less)).isEmpty();
        assertThat(Widenings.between(less, now)).hasSizeGreaterThan(3);
    }

    @Test
    @DisplayName("P38 each way of allowing more is found, with the purposes that are wider by it")
    void eachWayIsFound() {
        NoticeSnapshot more = copy();
        more.purposes().put("marketing", "consent");
        more.purposes().put("deliver", "legitimate-interest");
        more.items().add("dialogue.voice");
        more.sources().add("dialogue/neighbour");
        more.kept().put("dialogue/marketing", new Kept(24L, "conversation-closed"));
        more.kept().put("dialogue/deliver", new Kept(181L * 24, "conversation-closed"));
        more.recipients().put("Posten AS", new Receiver("mail", "EEA", null, set("deliver"), set("contact-details")));
        more.storage().put("draft", new Stored("deliver", new Kept(24L, "last-use")));
        more.storage().put("spy", new Stored("marketing", new Kept(24L, "last-use")));

        List<Widening> found = Widenings.between(now, more);

        assertThat(found)
                .extracting(Widening::text)
                .containsExactlyInAnyOrder(
                        "new-purpose marketing",
                        "other-basis deliver",
                        "new-item dialogue.voice",
                        "new-source dialogue/neighbour",
                        "new-use dialogue/marketing",
                        "longer-retention dialogue/deliver",
                        "new-recipient Posten AS",
                        "longer-storage draft",
                        "new-storage spy");
        assertThat(found)
                .filteredOn(each -> each.what().equals("dialogue.voice"))
                .singleElement()
                .extracting(Widening::purposes)
                .isEqualTo(Set.of("deliver", "marketing"));
    }

    @Test
    @DisplayName("P27 a recipient that moves out of the EEA, or gets more, widens")
    void aRecipientThatMovesWidens() {
        NoticeSnapshot before = copy();
        before.recipients().put("Posten AS", new Receiver("mail", "EEA", null, set("deliver"), set("dialogue")));
        NoticeSnapshot moved = copy();
        moved.recipients().put("Posten AS", new Receiver("mail", "US", "SCC", set("deliver"), set("dialogue")));
        NoticeSnapshot more = copy();
        more.recipients()
                .put("Posten AS", new Receiver("mail", "EEA", null, set("deliver"), set("dialogue", "assessments")));

        assertThat(Widenings.between(before, moved))
                .extracting(Widening::text)
                .containsExactly("recipient-region Posten AS");
        assertThat(Widenings.between(moved, before)).isEmpty();
        assertThat(Widenings.between(before, more))
                .extracting(Widening::text)
                .containsExactly("recipient-gets-more Posten AS");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        24, closed,  24, closed,  false
        25, closed,  24, closed,  true
        23, closed,  24, closed,  false
        24, opened,  24, closed,  true
        -,  closed,  24, closed,  false
        24, closed,  -,  closed,  true
        -,  closed,  -,  closed,  false
        """)
    void comparesTimes(
            @Nullable Long hours, String event, @Nullable Long hoursBefore, String eventBefore, boolean longer) {
        assertThat(new Kept(hours, event).mayExceed(new Kept(hoursBefore, eventBefore)))
                .isEqualTo(longer);
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, true, true, 2.0.0", "1.2.3, false, true, 1.3.0", "1.2.3, false, false, 1.2.4"})
    @DisplayName("P38 the number tells how much has changed")
    void theNumberTells(String last, boolean widens, boolean promisesElse, String next) {
        assertThat(NoticeNumber.after(last, widens, promisesElse)).isEqualTo(next);
    }

    private NoticeSnapshot copy() {
        return new NoticeSnapshot(
                new TreeMap<>(now.purposes()),
                new TreeSet<>(now.items()),
                new TreeSet<>(now.sources()),
                new TreeMap<>(now.kept()),
                receivers(),
                new TreeMap<>(now.storage()));
    }

    private SortedMap<String, Receiver> receivers() {
        return new TreeMap<>(now.recipients());
    }

    private static SortedSet<String> set(String... values) {
        return new TreeSet<>(Set.of(values));
    }
}
