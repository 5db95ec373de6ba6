/**
 * How a person is told what the law says they must be told: in the conversation in which they asked, by mail, on the privacy
 * page, or else by a letter that somebody sends. Owns no table: who tells keeps what was told. Entry point:
 * {@link no.samtale.privacy.telling.TellPerson}. Feature that knows dialogues or addresses implements
 * {@link no.samtale.privacy.telling.OpenDialogue} or {@link no.samtale.privacy.telling.Reachable}.
 */
@NamedInterface("telling")
@NullMarked
package no.samtale.privacy.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
