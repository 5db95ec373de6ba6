package no.samtale.contacts;

/** An address of a contact, and what it is worth. */
public record ContactIdentity(IdentityKind kind, String address, Standing standing) {
    /** Not printed: it is personal. */
    @Override
    public String toString() {
        return "ContactIdentity[" + kind + "]";
    }
}
