package no.samtale.privacy.notices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtale.privacy.notices.Sequences.Fate;
import no.samtale.privacy.notices.Sequences.Step;

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
        List<Block> removed = new ArrayList<>();
        steps.stream().filter(step -> step.fate() == Fate.REMOVED).forEach(step -> removed.add(step.element()));
        IdentityHashMap<Block, Block> instead = new IdentityHashMap<>();
        pair(removed, added, instead, true);
        pair(removed, added, instead, false);
        for (Block block : removed) {
            Block now = instead.get(block);
            if (now == null) {
                line(lines, block, List.of(new Run(Change.REMOVED, block.text())));
            } else {
                line(lines, now, alike(block, now) ? words(block.text(), now.text()) : replaced(block, now));
            }
        }
        added.forEach(block -> line(lines, block, List.of(new Run(Change.ADDED, block.text()))));
    }

    /** Takes out of those added what stands in the place of those removed. */
    private static void pair(
            List<Block> removed, List<Block> added, IdentityHashMap<Block, Block> instead, boolean onlyAlike) {
        for (Block block : removed) {
            added.stream()
                    .filter(each -> !instead.containsKey(block)
                            && each.section().equals(block.section())
                            && each.tag().equals(block.tag())
                            && (!onlyAlike || alike(block, each)))
                    .findFirst()
                    .ifPresent(each -> {
                        instead.put(block, each);
                        added.remove(each);
                    });
        }
    }

    private static List<Run> replaced(Block before, Block after) {
        return List.of(new Run(Change.REMOVED, before.text()), new Run(Change.ADDED, after.text()));
    }

    /** Two texts of which more than a third of the words is common are the same text, changed. */
    private static boolean alike(Block before, Block after) {
        List<String> one = split(before.text());
        List<String> other = split(after.text());
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
