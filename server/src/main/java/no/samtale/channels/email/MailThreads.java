package no.samtale.channels.email;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Parts mails into those that have nothing to do with each other: such may be stored at the same time. */
final class MailThreads {
    private MailThreads() {}

    /** Groups, each in the order given: two mails that share a name, or are linked by others that do, are in one. */
    static <T> Collection<List<T>> of(List<T> mails, Function<T, Set<String>> names) {
        int[] roots = new int[mails.size()];
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < roots.length; i++) {
            roots[i] = i;
            for (String name : names.apply(mails.get(i))) {
                int known = root(roots, first.computeIfAbsent(name, unknown -> -1) < 0 ? i : first.get(name));
                first.put(name, known);
                roots[root(roots, i)] = known;
            }
        }
        Map<Integer, List<T>> groups = new java.util.LinkedHashMap<>();
        for (int i = 0; i < roots.length; i++) {
            groups.computeIfAbsent(root(roots, i), unknown -> new ArrayList<>()).add(mails.get(i));
        }
        return groups.values();
    }

    private static int root(int[] roots, int of) {
        int root = of;
        while (roots[root] != root) {
            root = roots[root];
        }
        return root;
    }
}
