/**
 * Breaches (GDPR Art. 33 and 34): what happened, how soon Datatilsynet has to be told, whether the persons were. Owns the
 * tables breach and breach_phase. Commands: {@code RecordBreach}, {@code FollowUpBreach}; reads: {@code Breaches}. What is
 * told of a breach is sealed under its own key and never logged.
 */
@NamedInterface("breaches")
@NullMarked
package no.samtale.privacy.breaches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
