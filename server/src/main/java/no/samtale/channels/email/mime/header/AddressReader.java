package no.samtale.channels.email.mime.header;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.samtale.platform.Limits;
import org.jspecify.annotations.Nullable;

/** Splits a field of addresses: quotes, comments, groups, routes, commas in names that nobody quoted. */
final class AddressReader {
    /** Tried at the beginning of a word only, and never taken back: otherwise long words take long. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![^\\s@<>,;\"])[^\\s@<>,;\"]{1,200}+@[^\\s@<>,;:\"()]{1,255}+"
                    + "|\"[^\"\\r\\n<>]{1,200}+\"@[^\\s@<>,;:\"()]{1,255}+");

    private static final int LONGEST = 2_000;

    private final List<MailAddress> found = new ArrayList<>();
    private final Set<MailFault> faults = EnumSet.noneOf(MailFault.class);
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private @Nullable StringBuilder angle;
    /** Whether the brackets are closed: what follows is of the name, or a comment. */
    private boolean closed;

    MailAddresses read(String field) {
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < field.length() && found.size() < Limits.MAIL_ADDRESSES; at++) {
            char each = field.charAt(at);
            if (words.length() + comment.length() > LONGEST || (angle != null && angle.length() > LONGEST)) {
                forget();
            }
            StringBuilder into = angle == null || closed ? words : angle;
            if (depth > 0) {
                depth += each == '(' ? 1 : each == ')' ? -1 : 0;
                if (depth > 0) {
                    comment.append(each);
                }
            } else if (each == '\\' && at + 1 < field.length()) {
                into.append(field.charAt(++at));
            } else if (each == '"') {
                quoted = !quoted;
                if ((angle != null && !closed) || localPart(field, at)) {
                    into.append(each);
                }
            } else if (quoted) {
                into.append(each);
            } else if (each == '(') {
                depth = 1;
            } else {
                plain(each, into);
            }
        }
        end(true);
        return new MailAddresses(List.copyOf(found), Set.copyOf(faults));
    }

    /** Whether a quote outside of brackets is of a local part: it stands right before an at sign, or its pair does. */
    private static boolean localPart(String field, int at) {
        int end = field.indexOf('"', at + 1);
        return field.startsWith("\"@", at) || (end > 0 && field.startsWith("\"@", end));
    }

    private void plain(char each, StringBuilder into) {
        switch (each) {
            case '<' -> {
                if (closed) {
                    end(true);
                }
                angle = new StringBuilder();
            }
            case '>' -> closed = angle != null;
            case ',' -> {
                if (angle == null || closed || angle.indexOf("@") > 0) {
                    end(false);
                } else {
                    into.append(each);
                }
            }
            case ';' -> end(true);
            case ':' -> group(into);
            default -> into.append(each);
        }
    }

    /** A group's name goes; so does a route (RFC 5322, section 4.4), and the word mailto. */
    private void group(StringBuilder into) {
        into.setLength(0);
    }

    private void end(boolean last) {
        String name = HeaderText.decode(words.toString()).text();
        if (angle != null) {
            keep(address(angle.toString()), name);
        } else {
            String bare = address(words.toString());
            if (bare != null) {
                keep(
                        bare,
                        HeaderText.decode(words.toString().replace(bare, " ")).text());
            } else if (name.isBlank() || !last) {
                // The words before a comma may be the first half of a name that nobody quoted.
                if (!name.isBlank() && words.indexOf("@") < 0 && words.length() <= Limits.FIELD_LENGTH) {
                    words.append(", ");
                    return;
                }
            } else {
                hidden(name);
            }
        }
        forget();
    }

    /** Some encode the address along with the name. */
    private void hidden(String name) {
        keep(address(name), address(name) == null ? name : name.replaceAll("<[^>]*>?", " "));
    }

    private void forget() {
        words.setLength(0);
        comment.setLength(0);
        angle = null;
        closed = false;
    }

    private void keep(@Nullable String address, String name) {
        if (address == null) {
            faults.add(MailFault.BAD_ADDRESS);
            return;
        }
        faults.addAll(HeaderText.decode(words.toString()).faults());
        String said = name.isBlank() ? HeaderText.decode(comment.toString()).text() : name;
        String shown = HeaderText.shown(said.replaceAll("^[\\s,'\"]+|[\\s,'\"]+$", ""));
        boolean none = shown.isBlank() || shown.equalsIgnoreCase(address);
        found.add(new MailAddress(
                none ? null : shown.substring(0, Math.min(shown.length(), Limits.NAME_LENGTH)), address));
    }

    private static @Nullable String address(String text) {
        if (text.indexOf('@') < 0) {
            return null;
        }
        String dense = text.replaceAll("\\s*([@.])\\s*", "$1").strip();
        var match = ADDRESS.matcher(dense);
        if (!match.find()) {
            return null;
        }
        String address = match.group();
        while (address.endsWith(".")) {
            address = address.substring(0, address.length() - 1);
        }
        boolean sane = address.length() <= Limits.FIELD_LENGTH
                && !address.endsWith("@")
                && address.chars().noneMatch(each -> each < 32 || each == 127);
        return sane ? address : null;
    }
}
