package no.samtale.accounts.signin.sso;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Sends a browser to a company's provider (OpenID Connect Core 1.0 section 3.1.2.1, with PKCE). */
@Component
public class AskProvider {
    private final AccountTransactions transactions;
    private final ProviderStore store;
    private final KnownProviders providers;

    AskProvider(AccountTransactions transactions, ProviderStore store, KnownProviders providers) {
        this.transactions = transactions;
        this.store = store;
        this.providers = providers;
    }

    public boolean has(AccountId account) {
        return transactions.call(account, () -> store.find(account)).isPresent();
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND} if there is no such company, or it has no provider */
    public Attempt begin(AccountId account, String back) {
        if (!has(account)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return Attempt.random(account, back);
    }

    /**
     * Where the browser goes.
     *
     * @param anew whether the provider is to ask who it is, even if it knows
     * @throws Problem {@link ProblemCode#SSO_UNAVAILABLE}; {@link ProblemCode#NOT_FOUND}
     */
    public String address(Attempt attempt, String state, boolean anew) {
        Provider provider = transactions
                .call(attempt.account(), () -> store.find(attempt.account()))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", provider.clientId());
        asked.put("redirect_uri", attempt.back());
        asked.put("scope", provider.scope());
        asked.put("state", state);
        asked.put("nonce", attempt.nonce());
        asked.put("code_challenge", attempt.challenge());
        asked.put("code_challenge_method", "S256");
        if (anew) {
            asked.put("prompt", "login");
            asked.put("max_age", "0");
        }
        String query = asked.entrySet().stream()
                .map(each -> each.getKey() + "=" + ProviderCalls.encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        String address = providers.document(provider.issuer()).authorization().toString();
        return address + (address.contains("?") ? "&" : "?") + query;
    }
}
