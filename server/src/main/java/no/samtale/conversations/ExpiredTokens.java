package no.samtale.conversations;

import no.samtale.platform.AccountId;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
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
    public int expire(AccountId account, Expiry expiry) {
        return tokens.removeUnused(account, expiry);
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return tokens.countUnused(account, expiry);
    }
}
