package no.samtale.conversations;

import java.time.Instant;
import no.samtale.platform.AccountId;
import no.samtale.privacy.retention.Expiring;
import org.springframework.stereotype.Component;

/** Visitors' tokens that have not been used for long. */
@Component
class ExpiredTokens implements Expiring {
    private final TokenStore tokens;

    ExpiredTokens(TokenStore tokens) {
        this.tokens = tokens;
    }

    @Override
    public String category() {
        return "chat-key";
    }

    @Override
    public int expire(AccountId account, Instant before, int limit) {
        return tokens.removeUnused(account, before, limit);
    }
}
