package no.samtale.channels.email;

import java.util.ArrayList;
import java.util.List;

/** UIDs as a command names them: {@code 1:40,42} (RFC 3501, section 9, sequence-set). */
final class UidSet {
    /** In one command: so that its line stays short of what servers take (RFC 7162, section 4: 8,192). */
    static final int AT_ONCE = 200;

    private UidSet() {}

    static String of(List<Long> uids) {
        List<Long> sorted = uids.stream().sorted().distinct().toList();
        StringBuilder set = new StringBuilder();
        for (int first = 0; first < sorted.size(); ) {
            int last = first;
            while (last + 1 < sorted.size() && sorted.get(last + 1) == sorted.get(last) + 1) {
                last++;
            }
            set.append(set.isEmpty() ? "" : ",").append(sorted.get(first));
            if (last > first) {
                set.append(':').append(sorted.get(last));
            }
            first = last + 1;
        }
        return set.toString();
    }

    /** Those of as many commands as it takes. */
    static List<String> lines(List<Long> uids) {
        List<String> lines = new ArrayList<>();
        List<Long> sorted = uids.stream().sorted().distinct().toList();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            lines.add(of(sorted.subList(from, Math.min(from + AT_ONCE, sorted.size()))));
        }
        return lines;
    }
}
