package no.samtale.vault;

/** The scope has no key: it was erased, has expired, or never was. Names nobody. */
public final class KeyDestroyed extends NotReadable {
    private static final long serialVersionUID = 1L;

    public KeyDestroyed() {
        super("the key of this scope is gone", null);
    }
}
