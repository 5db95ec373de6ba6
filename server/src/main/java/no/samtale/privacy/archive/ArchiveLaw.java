package no.samtale.privacy.archive;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samtale.privacy.register.LawFiles;
import no.samtale.privacy.register.RegisterFault;
import no.samtale.privacy.register.Words;
import no.samtale.privacy.register.YamlNode;
import org.springframework.stereotype.Component;

/** What laws demand to be kept, and until when: {@code register/law/statutory-archive.yaml}. */
@Component
public class ArchiveLaw {
    private final Rules rules = LawFiles.read("statutory-archive", ArchiveLaw::rules);

    /**
     * A provision that demands it.
     *
     * @param law with the section
     * @param since covers financial years that end on this day or later
     * @param period after the end of the financial year
     * @param kinds of documentation that it covers
     */
    public record Ground(
            String id, String law, String source, LocalDate since, Period period, Words name, List<String> kinds) {}

    record Rules(Month yearEnds, int yearsBeside, List<Ground> grounds, Map<String, Words> kinds) {}

    public List<Ground> grounds() {
        return rules.grounds;
    }

    /** The kinds of documentation, in their order. */
    public Map<String, Words> kinds() {
        return rules.kinds;
    }

    /** What is kept under a ground that has left the law since is still worded by its id. */
    public String law(String ground) {
        return ground(ground).map(Ground::law).orElse(ground);
    }

    /** What a kind is called; its id if it has left the list since. */
    public Words kind(String kind) {
        Words found = rules.kinds.get(kind);
        return found == null ? new Words(kind, kind) : found;
    }

    Optional<Ground> ground(String id) {
        return rules.grounds.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The financial year that has this number. */
    FinancialYear year(int number) {
        return new FinancialYear(number, rules.yearEnds);
    }

    /** Whether something written on a day can document that year: it is the day's own, or stands beside it. */
    boolean canBelong(LocalDate day, FinancialYear year) {
        return Math.abs(FinancialYear.of(day, rules.yearEnds).year() - year.year()) <= rules.yearsBeside;
    }

    /** @throws RegisterFault naming what is wrong; so for a ground with a kind that has no words */
    static Rules rules(YamlNode file) {
        Map<String, Words> kinds = file.entries("kinds", kind -> new Words(kind.text("nb"), kind.text("en")));
        Set<String> uncovered = new HashSet<>(kinds.keySet());
        List<Ground> grounds = file.list("grounds", ArchiveLaw::ground);
        for (Ground ground : grounds) {
            uncovered.removeAll(ground.kinds());
            if (!kinds.keySet().containsAll(ground.kinds())) {
                throw file.fault("grounds", ground.id() + " covers a kind that has no words");
            }
        }
        if (!uncovered.isEmpty()) {
            throw file.fault("kinds", "has " + uncovered + ", which no ground covers");
        }
        Month ends = file.child("financial-year").as(year -> {
            year.text("source");
            return Month.of(year.parsed("ends", Integer::valueOf));
        });
        return new Rules(ends, file.parsed("years-beside", Integer::valueOf), grounds, kinds);
    }

    private static Ground ground(YamlNode node) {
        return new Ground(
                node.text("id"),
                node.text("law"),
                node.text("source"),
                node.parsed("since", LocalDate::parse),
                node.parsed("period", Period::parse),
                node.words("name"),
                node.someTexts("kinds"));
    }
}
