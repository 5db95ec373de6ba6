package no.samtale.channels.email.mime;

/** A piece of a mail's words: its writer's own, what is quoted of others, or a signature, which are folded away. */
public record Passage(Kind kind, String text) {
    public enum Kind {
        OWN,
        QUOTE,
        SIGNATURE
    }

    @Override
    public String toString() {
        return "Passage[" + kind + ", " + text.length() + " characters]";
    }
}
