/**
 * Finds what is wrong with a notice before anybody reads it: law that is in force no more, claims that the law does not bear,
 * what has to be said and is not, and words that say another thing in one language than in the other. Owns no table. What it
 * knows of law stands in register/law/notice.yaml. Entry point: {@link no.samtale.privacy.linting.NoticeLinter}, run by the build
 * and before each publication. Do not add a rule that a person cannot act on.
 */
@NamedInterface("linting")
@NullMarked
package no.samtale.privacy.linting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
