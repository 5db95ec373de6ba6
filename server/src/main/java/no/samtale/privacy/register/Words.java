package no.samtale.privacy.register;

/** A wording in every language of the register. */
public record Words(String nb, String en) {
    public String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case EN -> en;
        };
    }
}
