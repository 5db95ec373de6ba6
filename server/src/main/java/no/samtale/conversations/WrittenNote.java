package no.samtale.conversations;

import java.util.List;
import no.samtale.privacy.screening.SensitiveNumber;
import org.jspecify.annotations.Nullable;

/**
 * A note that is stored.
 *
 * @param masked what was masked in its text, for its writer to be told; null if nothing was
 */
public record WrittenNote(Note note, @Nullable List<SensitiveNumber> masked) {}
