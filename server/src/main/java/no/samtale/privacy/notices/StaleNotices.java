package no.samtale.privacy.notices;

import java.net.URI;
import java.util.List;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.ready.ReadyLines;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells whoever starts Samtale that a notice is missing, or no longer says what the software does: after an upgrade the
 * register may allow more or less than what was published.
 */
@Component
@Order(20)
class StaleNotices implements ReadyLines {
    private final Accounts accounts;
    private final NoticeVersions versions;
    private final DraftNotice drafts;

    StaleNotices(Accounts accounts, NoticeVersions versions, DraftNotice drafts) {
        this.accounts = accounts;
        this.versions = versions;
        this.drafts = drafts;
    }

    @Override
    public List<String> lines(URI address) {
        long waiting = accounts.all().stream().filter(this::isStale).count();
        return waiting == 0
                ? List.of()
                : List.of("Privacy notice: %d to publish, at %s/console/#/privacy/notice".formatted(waiting, address));
    }

    private boolean isStale(AccountId account) {
        return versions.all(account).stream()
                .findFirst()
                .map(last -> !last.texts().equals(drafts.draft(account).texts()))
                .orElse(true);
    }
}
