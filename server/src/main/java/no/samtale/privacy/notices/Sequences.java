package no.samtale.privacy.notices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What two sequences have in common, and what only one of them has: by their longest common subsequence. */
final class Sequences {
    private Sequences() {}

    /** What became of an element. */
    enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** An element and what became of it. */
    record Step<T>(Fate fate, T element) {}

    /** The steps from one to the other; of what stands in the same place, what was removed comes before what was added. */
    static <T> List<Step<T>> steps(List<T> before, List<T> after) {
        int[][] common = common(before, after);
        List<Step<T>> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                steps.add(new Step<>(Fate.KEPT, after.get(j)));
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                steps.add(new Step<>(Fate.REMOVED, before.get(i++)));
            } else {
                steps.add(new Step<>(Fate.ADDED, after.get(j++)));
            }
        }
        return Collections.unmodifiableList(steps);
    }

    private static <T> int[][] common(List<T> before, List<T> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
