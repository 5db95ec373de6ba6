package no.samtale.privacy.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a choice was made. Stored by {@link #code}: never renamed, only added to. */
public enum ChoiceWay {
    /** In the chat, in words that we showed. */
    WIDGET,
    /** By the company's own consent tool, in words that it says to have shown. */
    SCRIPT,
    PORTAL,
    /** By a link that withdraws. */
    LINK,
    /** In a web form, in words that we showed. */
    FORM,
    /** Told to an agent, who noted it. */
    AGENT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChoiceWay of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
