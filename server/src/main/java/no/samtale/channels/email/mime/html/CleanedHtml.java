package no.samtale.channels.email.mime.html;

import java.util.List;

/**
 * HTML of a mail that can be shown: nothing in it runs, asks anybody, or leaves its place.
 *
 * <p>A picture from elsewhere is an {@code img} without a source and with {@code data-remote-picture}, the place of its
 * address in {@link #remotePictures}; one of the mail's own has {@code data-inline-picture}, the number of its file. What
 * can be folded away stands in a {@code div} with {@code data-fold}, {@code quote} or {@code signature}.
 *
 * @param words the same as plain text; what is quoted is marked by "> "
 * @param remotePictures addresses that may be asked for when somebody clicks, and not before
 * @param inlinePictures numbers of the files that stand within it
 * @param dataPictures pictures that stood in the HTML itself: files with the next numbers, in order
 * @param trackers pictures that only watch, taken out
 */
public record CleanedHtml(
        String html,
        String words,
        List<String> remotePictures,
        List<Integer> inlinePictures,
        List<DataPicture> dataPictures,
        int trackers) {

    @Override
    public String toString() {
        return "CleanedHtml[" + html.length() + " characters, " + remotePictures.size() + " remote pictures]";
    }
}
