/**
 * {@code ./samtale prove-erasure}: plants marked values about two people, erases one, and looks everywhere for what is left.
 * Begin reading at {@link no.samtale.acceptance.proof.Proof}. A new column of content needs a planter in
 * {@link no.samtale.acceptance.proof.Planters}.
 */
@NullMarked
package no.samtale.acceptance.proof;

import org.jspecify.annotations.NullMarked;
