/**
 * Pictures that stand in mails and lie elsewhere. Owns no table. Entry point:
 * {@link no.samtale.channels.email.pictures.FetchPicture}, when an agent asks for it and not before. It is the only code that
 * calls an address that a stranger chose: every address is checked after it is looked up, and again at each redirect. Never
 * send anything along but the address itself.
 */
@NullMarked
package no.samtale.channels.email.pictures;

import org.jspecify.annotations.NullMarked;
