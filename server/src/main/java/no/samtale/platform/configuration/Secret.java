package no.samtale.platform.configuration;

/** A password or key from the configuration. It does not print itself. */
public record Secret(String value) {
    public static Secret of(String value) {
        return new Secret(value);
    }

    @Override
    public String toString() {
        return "…";
    }
}
