package no.samtale.privacy.register;

/**
 * What data is used for.
 *
 * @param dpv the term of the W3C Data Privacy Vocabulary
 * @param because why the basis applies, as the person is told
 */
public record Purpose(String id, Status status, String dpv, LegalBasis basis, Words name, Words text, Words because) {

    /** Whether anything uses it. */
    public enum Status {
        /** Data is used for it; the notice tells of it. */
        ACTIVE,
        /** Known, and used by nothing: neither told of in the notice nor open to code. */
        PLANNED
    }

    public boolean active() {
        return status == Status.ACTIVE;
    }
}
