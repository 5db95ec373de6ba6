package no.samtale.privacy.register;

/**
 * What data is used for.
 *
 * @param optional whether a company can switch it off
 * @param dpv the term of the W3C Data Privacy Vocabulary
 * @param because why the basis applies, as the person is told
 */
public record Purpose(
        String id,
        Status status,
        boolean optional,
        String dpv,
        LegalBasis basis,
        Words name,
        Words text,
        Words because) {

    /** Whether anything uses it. */
    public enum Status {
        /** Data is used for it; the notice tells of it. */
        ACTIVE,
        /** Known, and used by nothing: neither told of in the notice nor open to code. */
        PLANNED
    }

    /** The same, used by nothing. */
    public Purpose planned() {
        return new Purpose(id, Status.PLANNED, optional, dpv, basis, name, text, because);
    }

    public boolean active() {
        return status == Status.ACTIVE;
    }
}
