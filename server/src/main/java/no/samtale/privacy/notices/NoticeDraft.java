package no.samtale.privacy.notices;

import java.util.List;
import no.samtale.privacy.linting.Finding;
import no.samtale.privacy.register.Words;

/**
 * The notice as an account's register and settings make it now.
 *
 * @param texts the content of the page's {@code main}, in each language
 * @param mark changes whenever the draft does, so that nobody publishes another text than the one they read
 * @param findings why it cannot be published; none if it can
 */
public record NoticeDraft(Words texts, NoticeSnapshot snapshot, String mark, List<Finding> findings) {}
