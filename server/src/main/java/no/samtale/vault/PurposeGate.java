package no.samtale.vault;

import no.samtale.platform.Purpose;

/**
 * Decides whether a purpose may touch personal data. The vault asks it each time that something is sealed or opened, so
 * there is no way around it; the privacy register answers.
 */
public interface PurposeGate {
    /**
     * Lets the purpose through, or refuses it.
     *
     * @param restricted whether the person has had the scope restricted
     * @throws PurposeRefused if the purpose does not cover the place, or what it rests on has fallen away
     * @throws SubjectRestricted if a restriction stands in its way
     */
    void check(Purpose purpose, KeyScope scope, Cell cell, boolean restricted);
}
