package no.samtale.channels.email.mime.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Knows the pictures that tell their sender that a mail was opened: too small to be seen, hidden, or by their address. */
final class TrackingPictures {
    private static final String LIST = "/mail/tracking-pictures.txt";

    private static final Pattern WIDTH =
            Pattern.compile("(?:^|;)(?:max-)?width:(\\d{1,5})(?:\\.\\d+)?(?:px|pt)?(?:;|!|$)");
    private static final Pattern HEIGHT =
            Pattern.compile("(?:^|;)(?:max-)?height:(\\d{1,5})(?:\\.\\d+)?(?:px|pt)?(?:;|!|$)");
    private static final Pattern LENGTH = Pattern.compile("\\s*(\\d{1,5})(?:\\.\\d+)?\\s*(?:px)?\\s*");

    /** Pixels on a side, up to which nobody sees anything. */
    private static final int UNSEEN = 3;

    private static final List<String> KNOWN = known();

    private TrackingPictures() {}

    static boolean is(Element picture, String address) {
        if (Hidden.is(picture)) {
            return true;
        }
        String style = picture.attr("style");
        String dense =
                style.length() > 4_000 ? "" : style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        boolean unseen = unseen(picture.attr("width"), dense, WIDTH) && unseen(picture.attr("height"), dense, HEIGHT);
        String place = address.toLowerCase(Locale.ROOT);
        return unseen || KNOWN.stream().anyMatch(place::contains);
    }

    private static boolean unseen(String attribute, String style, Pattern property) {
        Matcher styled = property.matcher(style);
        Matcher length = styled.find() ? styled : LENGTH.matcher(attribute);
        boolean given = length == styled || length.matches();
        return given && Integer.parseInt(length.group(1)) <= UNSEEN;
    }

    private static List<String> known() {
        try (InputStream list = Objects.requireNonNull(TrackingPictures.class.getResourceAsStream(LIST), LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(each -> !each.isEmpty() && !each.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
