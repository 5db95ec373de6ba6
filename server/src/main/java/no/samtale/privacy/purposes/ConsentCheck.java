package no.samtale.privacy.purposes;

import no.samtale.platform.Purpose;
import no.samtale.vault.KeyScope;

/**
 * Knows what people have said yes and no to. Asked with each use of data under a purpose that rests on consent, or on an
 * interest that the person may object to; so it answers from memory where it can.
 */
public interface ConsentCheck {
    /** Whether the person whom the scope belongs to consents to the purpose now (GDPR Art. 6(1)(a), 7(3)). */
    boolean consents(KeyScope scope, Purpose purpose);

    /** Whether that person has objected to the purpose (GDPR Art. 21). */
    boolean objects(KeyScope scope, Purpose purpose);
}
