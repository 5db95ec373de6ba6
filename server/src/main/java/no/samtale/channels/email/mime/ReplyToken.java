package no.samtale.channels.email.mime;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secret in the address that an answer goes to: {@code support+token@company.no}. Small letters and digits only, as
 * servers on the way change the case of an address. Who knows it can write into the conversation, if the sender too is
 * one of it: it is no proof by itself.
 */
public record ReplyToken(String value) {
    public static final int SHORTEST = 16;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{16,64}");
    private static final Pattern ADDRESSED = Pattern.compile("(.+)\\+([A-Za-z0-9]{16,64})@(.+)");

    public ReplyToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a reply token is 16 to 64 small letters and digits");
        }
    }

    /** The address of ours with this token in it. */
    public String in(String ours) {
        int at = ours.lastIndexOf('@');
        return ours.substring(0, at) + "+" + value + ours.substring(at);
    }

    /** The token in an address, if that is one of ours. */
    public static Optional<ReplyToken> of(String address, Collection<String> ours) {
        Matcher match = ADDRESSED.matcher(address.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        String base = match.group(1) + "@" + match.group(3);
        return ours.stream().anyMatch(base::equalsIgnoreCase)
                ? Optional.of(new ReplyToken(match.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** A secret is not printed. */
    @Override
    public String toString() {
        return "ReplyToken";
    }
}
