package no.samtale.privacy.notices;

/**
 * A heading, a paragraph, a term or its description: the smallest part of a notice that has a text of its own.
 *
 * @param section id of the section that it stands in
 * @param tag as in HTML
 */
record Block(String section, String tag, String text) {
    boolean isHeading() {
        return tag.startsWith("h");
    }
}
