package no.samtale.accounts.signin.sso;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a provider says somebody is.
 *
 * @param subject its own name for the person, which it gives to nobody else
 * @param email null unless the provider says that it has verified it
 * @param values of the claim that leads to roles
 * @param shownAt when the person last showed the provider who it is; null if it does not say
 */
record Vouched(
        String subject,
        @Nullable String email,
        @Nullable String name,
        Set<String> values,
        @Nullable Instant shownAt) {

    static Vouched of(String subject, Map<String, Object> claims, String rolesClaim, @Nullable Instant shownAt) {
        boolean verified = Boolean.TRUE.equals(claims.get("email_verified"));
        return new Vouched(
                subject,
                verified ? text(claims.get("email")) : null,
                text(claims.get("name")),
                values(find(claims, rolesClaim)),
                shownAt);
    }

    /** Whether all that may be needed is there; else the provider is asked for more. */
    static boolean isWhole(Map<String, Object> claims, String rolesClaim) {
        return find(claims, rolesClaim) != null
                && claims.containsKey("email")
                && claims.containsKey("email_verified")
                && claims.containsKey("name");
    }

    /** What the token says goes before what was told besides. */
    static Map<String, Object> together(Map<String, Object> token, Map<String, Object> told) {
        Map<String, Object> both = new LinkedHashMap<>(told);
        both.putAll(token);
        return both;
    }

    private static @Nullable Object find(Map<String, Object> claims, String path) {
        Object whole = claims.get(path);
        int dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> within
                ? find(named(within), path.substring(dot + 1))
                : null;
    }

    private static Map<String, Object> named(Map<?, ?> within) {
        Map<String, Object> named = new LinkedHashMap<>();
        within.forEach((key, value) -> {
            if (value != null) {
                named.put(String.valueOf(key), value);
            }
        });
        return named;
    }

    private static Set<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return claim instanceof String one ? Set.of(one) : Set.of();
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? text : null;
    }

    @Override
    public String toString() {
        return "Vouched[…]";
    }
}
