package no.samtale.privacy.register;

/**
 * What data is used for.
 *
 * @param dpv the term of the W3C Data Privacy Vocabulary
 * @param because why the basis applies, as the person is told
 */
public record Purpose(String id, String dpv, LegalBasis basis, Words name, Words text, Words because) {}
