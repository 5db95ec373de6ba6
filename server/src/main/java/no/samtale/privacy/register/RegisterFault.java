package no.samtale.privacy.register;

/** A fault in the register. The message names the file, the key and what is wrong there; the server does not start. */
public final class RegisterFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegisterFault(String file, String key, String fault) {
        super("register/%s: %s: %s".formatted(file, key, fault));
    }
}
