package no.samtale.channels.email.mime.header;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.platform.Limits;

/** The ids in Message-ID, In-Reply-To and References (RFC 5322, section 3.6.4), without their brackets. */
public final class MessageIds {
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]{1,998})>");
    private static final Pattern BARE =
            Pattern.compile("(?<![^\\s<>\",;()])[^\\s<>\",;()@]{1,400}+@[^\\s<>\",;()]{1,400}+");

    private MessageIds() {}

    /** Each id once, in order; of very many the first and the latest. */
    public static List<String> of(String field) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        Matcher bracketed = BRACKETED.matcher(field);
        while (bracketed.find()) {
            // Folding in the middle of an id is forbidden and common.
            add(ids, bracketed.group(1).replaceAll("\\s", ""));
        }
        if (ids.isEmpty()) {
            Matcher bare = BARE.matcher(field);
            while (bare.find()) {
                add(ids, bare.group());
            }
        }
        return bounded(new ArrayList<>(ids));
    }

    private static void add(SequencedSet<String> ids, String id) {
        if (!id.isEmpty()
                && id.length() <= Limits.MESSAGE_ID_LENGTH
                && id.chars().allMatch(each -> each > 32 && each != 127)) {
            ids.add(id);
        }
    }

    private static List<String> bounded(List<String> ids) {
        int most = Limits.MAIL_REFERENCES;
        if (ids.size() <= most) {
            return List.copyOf(ids);
        }
        List<String> kept = new ArrayList<>(most);
        kept.add(ids.getFirst());
        kept.addAll(ids.subList(ids.size() - most + 1, ids.size()));
        return List.copyOf(kept);
    }
}
