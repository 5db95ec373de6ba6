package no.samtale.channels.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts what is to be fetched into portions that are held in memory at once: by bytes, and by number. */
final class MailPortions {
    /** Bytes of mails that are fetched by one command; a larger mail comes alone. */
    static final long BYTES = 16L << 20;

    private MailPortions() {}

    /** In the order of their UIDs; nothing of mails whose size is not known: they are gone. */
    static List<List<Long>> of(Map<Long, Long> sizes) {
        List<List<Long>> portions = new ArrayList<>();
        List<Long> portion = new ArrayList<>();
        long bytes = 0;
        for (long uid : sizes.keySet().stream().sorted().toList()) {
            long size = Math.max(1, sizes.getOrDefault(uid, 1L));
            if (!portion.isEmpty() && (bytes + size > BYTES || portion.size() == UidSet.AT_ONCE)) {
                portions.add(List.copyOf(portion));
                portion.clear();
                bytes = 0;
            }
            portion.add(uid);
            bytes += size;
        }
        if (!portion.isEmpty()) {
            portions.add(List.copyOf(portion));
        }
        return portions;
    }
}
