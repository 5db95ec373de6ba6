package no.samtale.platform.checks;

import java.util.Locale;
import java.util.regex.Pattern;
import no.samtale.platform.problems.Problem;

/**
 * An account's colour: what white text stands on, and what stands on white as a link or a ring. Both need a contrast of
 * 4.5 to 1 (WCAG 2.2, 1.4.3). Allowing black text instead would allow every colour there is, as the better of the two is
 * never below 4.58.
 */
public final class Accent {
    private static final double CONTRAST = 4.5;
    /** The relative luminance of white, and what is added on both sides of the ratio (WCAG 2.2, contrast ratio). */
    private static final double WHITE = 1.0;

    private static final double FLARE = 0.05;
    private static final Pattern SHAPE = Pattern.compile("#[0-9a-f]{6}");

    private Accent() {}

    /** The colour in lower case, or a refusal that offers the nearest one that has the contrast. */
    public static String checked(String field, String text) {
        String colour = text.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(colour).matches()) {
            throw Problem.invalidField(field, "A colour is written as #rrggbb.");
        }
        if (contrastWithWhite(colour) < CONTRAST) {
            throw Problem.invalidField(
                    field,
                    "White text on %s is hard to read (%.1f : 1). The nearest colour with 4.5 : 1 is %s."
                            .formatted(colour, contrastWithWhite(colour), nearest(colour)));
        }
        return colour;
    }

    /** The contrast of the colour with white, from 1 to 21. */
    public static double contrastWithWhite(String colour) {
        return (WHITE + FLARE) / (luminance(colour) + FLARE);
    }

    /**
     * The same hue, darker: all three channels of light are dimmed alike, by just so much that the contrast is reached.
     */
    public static String nearest(String colour) {
        double brightest = (WHITE + FLARE) / CONTRAST - FLARE;
        double dimming = brightest / luminance(colour);
        StringBuilder nearest = new StringBuilder("#");
        for (int channel = 0; channel < 3; channel++) {
            // Rounded down, so that the contrast is not missed by a rounding.
            long value = (long) Math.floor(encode(light(colour, channel) * dimming) * 255);
            nearest.append("%02x".formatted(value));
        }
        return nearest.toString();
    }

    private static double luminance(String colour) {
        return 0.2126 * light(colour, 0) + 0.7152 * light(colour, 1) + 0.0722 * light(colour, 2);
    }

    /** A channel's light from 0 to 1, by the transfer function of sRGB (IEC 61966-2-1). */
    private static double light(String colour, int channel) {
        double value = Integer.parseInt(colour.substring(1 + 2 * channel, 3 + 2 * channel), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double encode(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }
}
