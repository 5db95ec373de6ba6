package no.samtale.privacy.suppression;

import java.util.Locale;

/** How somebody said no, or took it back. The names are stored. */
public enum SuppressionSource {
    /** By the link of a mail (RFC 8058), or the page behind it. */
    ONE_CLICK,
    /** By an SMS. */
    SMS,
    /** On the privacy page. */
    PORTAL,
    /** To an agent, who noted it. */
    AGENT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
