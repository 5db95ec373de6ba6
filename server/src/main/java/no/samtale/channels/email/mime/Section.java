package no.samtale.channels.email.mime;

import org.jspecify.annotations.Nullable;

/** A stretch of a mail's text: plain, as HTML, or both, which then say the same. */
record Section(@Nullable String plain, @Nullable String html) {
    @Override
    public String toString() {
        return "Section";
    }
}
