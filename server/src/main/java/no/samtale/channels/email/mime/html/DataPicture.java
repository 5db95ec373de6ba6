package no.samtale.channels.email.mime.html;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.platform.Limits;

/** A picture that stood in the HTML as a data: address. */
@SuppressWarnings("ArrayRecordComponent")
public record DataPicture(int number, String type, byte[] content) {
    /** Pictures that can hold no script; SVG can. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\s*data:(image/(?:png|jpe?g|gif|webp|bmp))[^,]{0,60};base64,(.*)", Pattern.DOTALL);

    static Optional<DataPicture> of(String address, int number) {
        Matcher match = ADDRESS.matcher(address);
        if (!match.matches() || match.group(2).length() > Limits.MAIL_DATA_PICTURE_BYTES / 3 * 4) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getMimeDecoder()
                    .decode(match.group(2)
                            .replace("%2B", "+")
                            .replace("%2F", "/")
                            .replace("%3D", "="));
            return content.length == 0
                    ? Optional.empty()
                    : Optional.of(new DataPicture(number, match.group(1).toLowerCase(Locale.ROOT), content));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "DataPicture[" + number + ", " + content.length + " bytes]";
    }
}
