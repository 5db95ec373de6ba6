package no.samtale.accounts.signin.sso;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.samtale.accounts.Role;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;

/**
 * A company's sign-in provider, checked.
 *
 * @param issuer as the provider names itself, to the letter
 * @param scope what is asked for, by spaces; {@code openid} is among it
 * @param rolesClaim the claim whose values lead to roles; {@code a.b} is b within a, unless a claim is called that
 * @param roles what each value leads to
 * @param trustsAddress whether an address that the provider has verified says which agent it is, the first time
 * @param makesAgents whether somebody unknown becomes an agent by signing in
 */
public record Provider(
        String issuer,
        String clientId,
        String scope,
        String rolesClaim,
        Map<String, Set<Role>> roles,
        boolean trustsAddress,
        boolean makesAgents) {
    // RFC 6749 section 3.3
    private static final Pattern SCOPE =
            Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+(?: [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*");

    /** @throws Problem naming the field that is not as it should be */
    public Provider {
        issuer = Checks.line("issuer", issuer, Limits.PROVIDER_LINE_LENGTH);
        clientId = Checks.line("clientId", clientId, Limits.PROVIDER_LINE_LENGTH);
        scope = Checks.line("scope", scope, Limits.PROVIDER_LINE_LENGTH);
        if (!SCOPE.matcher(scope).matches() || !List.of(scope.split(" ")).contains("openid")) {
            throw Problem.invalidField("scope");
        }
        rolesClaim = Checks.line("rolesClaim", rolesClaim, Limits.PROVIDER_LINE_LENGTH);
        if (roles.isEmpty()
                || roles.size() > Limits.PROVIDER_ROLES
                || roles.values().stream().anyMatch(Set::isEmpty)) {
            throw Problem.invalidField("roles");
        }
        roles = roles.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        each -> Checks.line("roles", each.getKey(), Limits.PROVIDER_LINE_LENGTH),
                        each -> Set.copyOf(each.getValue()),
                        (one, other) -> {
                            throw Problem.invalidField("roles");
                        }));
    }

    /** The roles that these values lead to. */
    Set<Role> rolesOf(Set<String> values) {
        return values.stream()
                .flatMap(value -> roles.getOrDefault(value, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
