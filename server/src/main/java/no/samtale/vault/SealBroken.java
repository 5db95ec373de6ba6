package no.samtale.vault;

/** A sealed value did not open: it was changed, or it stands in another place than it was sealed for. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SealBroken() {
        super("a sealed value has no header that is known");
    }

    public SealBroken(Throwable cause) {
        super("a sealed value does not open where it stands", cause);
    }
}
