package no.samtale.isolation;

import static no.samtale.isolation.Attempt.Expected.LIKE_UNKNOWN;

import java.time.Instant;
import java.util.Map;
import no.samtale.isolation.Attempt.Call;
import no.samtale.platform.EntrypointId;
import no.samtale.privacy.subjects.PlantedPeople;
import no.samtale.testing.CompanySigner;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;

/** Customers who are signed in at the company's site, and the keys that it signs by. */
final class IdentitySamples implements FeatureSamples {
    private static final String KEYS = "/api/console/identity-keys";
    private static final String KEY = "identity-key";
    private static final String NUMBER = "customer-number";

    private final CompanySigner signer = CompanySigner.es256();
    private Instant now = Instant.EPOCH;

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        now = company.context().getBean(SettableClock.class).instant();
        removeAll(company);
        Map<String, String> body = Map.of("name", "Nøkkel " + company.mark(), "publicKey", signer.pem());
        String key = LivedInCompany.done(company.agent().post(KEYS, body))
                .body()
                .path("id")
                .asString();
        String number = company.mark() + PlantedPeople.newWord();
        Map<String, Object> confirmation = Map.of("identity", signed(key, held.entrypoint(), number));
        LivedInCompany.done(company.visitor(held.token())
                .post("/api/widget/conversations/" + held.conversation() + "/identity", confirmation));
        return Map.of(KEY, key, NUMBER, number);
    }

    /** There is room for a few only. */
    private static void removeAll(LivedInCompany company) {
        LivedInCompany.done(company.agent().get(KEYS))
                .body()
                .forEach(key -> LivedInCompany.done(
                        company.agent().delete(KEYS + "/" + key.path("id").asString())));
    }

    @Override
    public void addTo(Operations operations) {
        operations.add("GET " + KEYS, Operations.own((mine, tried) -> Operations.console("GET", KEYS, null)));
        operations.add(
                "POST " + KEYS,
                Operations.own((mine, tried) ->
                        Operations.console("POST", KEYS, Map.of("name", "Forsøk", "publicKey", signer.pem()))));
        operations.add(
                "DELETE " + KEYS + "/{id}",
                Operations.like(
                        "key", (mine, tried) -> Operations.console("DELETE", KEYS + "/" + tried.of(KEY), null)));
        operations.add(
                "POST /api/widget/conversations/{id}/identity",
                Operations.visitors((mine, tried) -> confirmed(mine, tried)));
        operations.add(
                "POST /api/widget/entrypoints/{id}/resumption",
                new Attempt("key", LIKE_UNKNOWN, (mine, tried) -> resumed(mine, tried.of(KEY), mine.of(NUMBER))),
                new Attempt("number", LIKE_UNKNOWN, (mine, tried) -> resumed(mine, mine.of(KEY), tried.of(NUMBER))));
    }

    private Call confirmed(Held mine, Held tried) {
        return Operations.call(
                "POST",
                "/api/widget/conversations/" + tried.conversation() + "/identity",
                Map.of("identity", signed(mine.of(KEY), mine.entrypoint(), mine.of(NUMBER))),
                mine.token());
    }

    private Call resumed(Held mine, String key, String number) {
        return Operations.call(
                "POST",
                "/api/widget/entrypoints/" + mine.entrypoint() + "/resumption",
                Map.of("identity", signed(key, mine.entrypoint(), number)),
                Visitors.token(EntrypointId.of(mine.entrypoint())));
    }

    private String signed(String key, String entrypoint, String number) {
        return signer.sign(
                key,
                CompanySigner.claims(EntrypointId.of(entrypoint), number, now).build());
    }
}
