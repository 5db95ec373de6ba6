package no.samtale.channels.email.mime.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import no.samtale.platform.Limits;
import org.jsoup.nodes.Element;

/** Takes the sources of pictures away and says by a number what stands there. */
final class Pictures {
    private final Map<String, Integer> files;
    private final int nextNumber;
    private final SequencedSet<String> remote = new LinkedHashSet<>();
    private final List<String> places = new ArrayList<>();
    private final SequencedSet<Integer> inline = new LinkedHashSet<>();
    private final List<DataPicture> data = new ArrayList<>();
    private int trackers;

    Pictures(Map<String, Integer> files, int nextNumber) {
        this.files = files;
        this.nextNumber = nextNumber;
    }

    void replaceIn(Element body) {
        for (Element picture : body.select("img,image")) {
            String source = picture.attr("src").strip();
            picture.removeAttr("src");
            picture.removeAttr("srcset");
            if (!replaced(picture, source)) {
                words(picture);
            }
        }
    }

    /** Whether it is still a picture, or is gone. */
    private boolean replaced(Element picture, String source) {
        String scheme = source.substring(0, Math.min(source.length(), 8)).toLowerCase(Locale.ROOT);
        if (scheme.startsWith("http:") || scheme.startsWith("https:") || scheme.startsWith("//")) {
            return remote(picture, scheme.startsWith("//") ? "https:" + source : source);
        }
        if (scheme.startsWith("data:")) {
            return data(picture, source);
        }
        Integer number = files.get(scheme.startsWith("cid:") ? decoded(source.substring(4)) : source);
        if (number != null) {
            picture.attr("data-inline-picture", String.valueOf(number));
            inline.add(number);
        }
        return number != null;
    }

    private boolean remote(Element picture, String address) {
        if (TrackingPictures.is(picture, address)) {
            trackers++;
            picture.remove();
            return true;
        }
        boolean sane = address.length() <= 2_000 && address.chars().noneMatch(each -> each < 33 || each == 127);
        if (!sane || (!remote.contains(address) && remote.size() >= Limits.MAIL_REMOTE_PICTURES)) {
            return false;
        }
        if (remote.add(address)) {
            places.add(address);
        }
        picture.attr("data-remote-picture", String.valueOf(places.indexOf(address)));
        return true;
    }

    private boolean data(Element picture, String address) {
        if (data.size() >= Limits.ATTACHMENTS) {
            return false;
        }
        Optional<DataPicture> read = DataPicture.of(address, nextNumber + data.size());
        read.ifPresent(each -> {
            data.add(each);
            inline.add(each.number());
            picture.attr("data-inline-picture", String.valueOf(each.number()));
        });
        return read.isPresent();
    }

    /** A picture that cannot be had is its words. */
    private static void words(Element picture) {
        String words = picture.attr("alt");
        if (words.isBlank()) {
            picture.remove();
        } else {
            picture.replaceWith(new Element("span").text(words));
        }
    }

    private static String decoded(String contentId) {
        try {
            // A plus sign stands for itself in an address that is no form.
            return URLDecoder.decode(contentId.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return contentId;
        }
    }

    List<String> remote() {
        return places;
    }

    SequencedSet<Integer> inline() {
        return inline;
    }

    List<DataPicture> data() {
        return data;
    }

    int trackers() {
        return trackers;
    }
}
