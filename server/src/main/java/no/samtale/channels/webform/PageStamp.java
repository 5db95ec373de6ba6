package no.samtale.channels.webform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.platform.Ids;
import no.samtale.platform.Limits;
import no.samtale.vault.Fingerprints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a page with a form bears: the id of the one submission that it is good for, and when it was served; signed, so that
 * nothing need be remembered. By it a post that comes twice is known, and how long somebody has typed.
 */
@Component
class PageStamp {
    private static final String USE = "form-page";
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    private final Fingerprints fingerprints;
    private final Clock clock;

    PageStamp(Fingerprints fingerprints, Clock clock) {
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /**
     * A stamp that was read.
     *
     * @param id of the submission
     * @param age since the page was served; null if the stamp is none of ours
     */
    record Read(UUID id, @Nullable Duration age) {
        boolean isOurs() {
            return age != null;
        }

        boolean isOld() {
            return age != null && age.compareTo(Limits.FORM_OPEN) > 0;
        }
    }

    /** A new one, and the id in it. */
    record Made(UUID id, String text) {}

    Made make(WebForm form) {
        UUID id = Ids.timeOrdered();
        String said = id + "." + clock.instant().getEpochSecond();
        return new Made(id, said + "." + signature(form, said));
    }

    /** What a post brings; without a stamp of ours it is a submission of its own. */
    Read read(WebForm form, String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return new Read(Ids.timeOrdered(), null);
        }
        String said = parts.group(1) + "." + parts.group(2);
        if (!MessageDigest.isEqual(bytes(signature(form, said)), bytes(parts.group(3)))) {
            return new Read(Ids.timeOrdered(), null);
        }
        Instant served = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        return new Read(Ids.parse(parts.group(1)), Duration.between(served, clock.instant()));
    }

    private String signature(WebForm form, String said) {
        String place = form.door().id() + "\n" + said;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(fingerprints.of(form.door().account(), USE, place));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
