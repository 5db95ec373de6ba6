package no.samtale.privacy.notices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtale.privacy.notices.Sequences.Fate;
import no.samtale.privacy.notices.Sequences.Step;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two texts of a notice, by words, section by section; sections in which nothing differs are left out.
 *
 * @param sections in the order in which they stand
 */
public record NoticeDifference(List<Section> sections) {
    /** A section of which something differs, whole, so that the change is read where it stands. */
    public record Section(String id, List<Line> lines) {}

    /** A block of a section. */
    public record Line(String tag, List<Run> runs) {}

    /** Words with the same fate. */
    public record Run(Change change, String text) {}

    /** What became of words. */
    public enum Change {
        KEPT,
        REMOVED,
        ADDED
    }

    /** What differs between two published texts of one language. */
    public static NoticeDifference between(String before, String after) {
        List<Step<Block>> steps = Sequences.steps(Blocks.of(before), Blocks.of(after));
        Set<String> changed = new LinkedHashSet<>();
        steps.stream()
                .filter(step -> step.fate() != Fate.KEPT)
                .forEach(step -> changed.add(step.element().section()));
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (int at = 0; at < steps.size(); at++) {
            int end = at;
            while (end < steps.size() && steps.get(end).fate() != Fate.KEPT) {
                end++;
            }
            if (end > at) {
                changedRun(steps.subList(at, end), lines);
                at = end - 1;
            } else {
                Block block = steps.get(at).element();
                if (changed.contains(block.section())) {
                    line(lines, block, List.of(new Run(Change.KEPT, block.text())));
                }
            }
        }
        return new NoticeDifference(lines.entrySet().stream()
                .map(entry -> new Section(entry.getKey(), List.copyOf(entry.getValue())))
                .toList());
    }

    /** Pairs what was taken away with what came in its place, so that only the words that differ are marked. */
    private static void changedRun(List<Step<Block>> steps, Map<String, List<Line>> lines) {
        List<Block> added = new ArrayList<>();
        steps.stream().filter(step -> step.fate() == Fate.ADDED).forEach(step -> added.add(step.element()));
        for (Step<Block> step : steps) {
            Block block = step.element();
            if (step.fate() == Fate.REMOVED) {
                Block instead = insteadOf(block, added);
                if (instead == null) {
                    line(lines, block, List.of(new Run(Change.REMOVED, block.text())));
                } else {
                    added.remove(instead);
                    line(lines, instead, words(block.text(), instead.text()));
                }
            }
        }
        added.forEach(block -> line(lines, block, List.of(new Run(Change.ADDED, block.text()))));
    }

    private static @Nullable Block insteadOf(Block removed, List<Block> added) {
        return added.stream()
                .filter(each -> each.section().equals(removed.section())
                        && each.tag().equals(removed.tag())
                        && alike(removed.text(), each.text()))
                .findFirst()
                .orElse(null);
    }

    /** Two texts of which more than a third of the words is common are the same text, changed. */
    private static boolean alike(String before, String after) {
        List<String> one = split(before);
        List<String> other = split(after);
        long kept = Sequences.steps(one, other).stream()
                .filter(step -> step.fate() == Fate.KEPT)
                .count();
        return kept * 3 >= Math.max(one.size(), other.size());
    }

    private static List<Run> words(String before, String after) {
        List<Run> runs = new ArrayList<>();
        for (Step<String> step : Sequences.steps(split(before), split(after))) {
            Change change = Change.valueOf(step.fate().name());
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.change() == change) {
                runs.set(runs.size() - 1, new Run(change, last.text() + " " + step.element()));
            } else {
                runs.add(new Run(change, step.element()));
            }
        }
        return List.copyOf(runs);
    }

    private static List<String> split(String text) {
        return Arrays.asList(text.split(" "));
    }

    private static void line(Map<String, List<Line>> lines, Block block, List<Run> runs) {
        lines.computeIfAbsent(block.section(), section -> new ArrayList<>()).add(new Line(block.tag(), runs));
    }
}
