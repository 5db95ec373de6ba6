package no.samtale.acceptance.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much was found in each place before and after an erasure, and what else went wrong. */
final class Findings {
    private final Map<String, Integer> before = new LinkedHashMap<>();
    private final Map<String, Integer> after = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void before(Map<String, Integer> found) {
        before.putAll(found);
    }

    void after(Map<String, Integer> found) {
        after.putAll(found);
    }

    /** What the reader should know besides. */
    void note(String what) {
        notes.add(what);
    }

    void fault(String what) {
        faults.add(what);
    }

    void faultUnless(boolean right, String what) {
        if (!right) {
            fault(what);
        }
    }

    /** Places where something is left, and what else went wrong; empty if all is as it should be. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>(faults);
        after.forEach((place, found) -> {
            if (found > 0) {
                wrong.add(place + ": " + found + " left");
            }
        });
        return wrong;
    }

    int foundBefore(String place) {
        return before.getOrDefault(place, 0);
    }

    /** Place, found before, found after. */
    String table() {
        StringBuilder lines = new StringBuilder();
        lines.append("%-46s %8s %8s%n".formatted("place", "before", "after"));
        before.keySet().stream().filter(place -> !after.containsKey(place)).forEach(place -> after.put(place, 0));
        after.forEach((place, found) -> lines.append(
                "%-46s %8s %8d%n".formatted(place, before.containsKey(place) ? before.get(place) : "-", found)));
        notes.forEach(note -> lines.append(note).append('\n'));
        faults.forEach(fault -> lines.append("! ").append(fault).append('\n'));
        return lines.toString();
    }
}
