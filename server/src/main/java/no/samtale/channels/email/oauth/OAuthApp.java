package no.samtale.channels.email.oauth;

import java.net.URI;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The company's own registration with a provider, by which a mailbox is opened.
 *
 * @param tenant the company's directory at Microsoft; null at others
 * @param authorization where a browser is sent to
 * @param token where tokens are got
 * @param scope what is asked for
 */
public record OAuthApp(
        OAuthProvider provider,
        @Nullable String tenant,
        String authorization,
        String token,
        String scope,
        String clientId) {
    /** Of every company's directory; for registrations that are meant for several. */
    private static final String ANY_TENANT = "organizations";

    /**
     * One as an administrator wants it; what is known of the provider is filled in.
     *
     * @throws Problem naming the field that is not as it should be
     */
    public static OAuthApp of(
            OAuthProvider provider,
            @Nullable String tenant,
            @Nullable String authorization,
            @Nullable String token,
            @Nullable String scope,
            @Nullable String clientId) {
        String client = Checks.line("signIn.clientId", clientId, Limits.PROVIDER_LINE_LENGTH);
        if (provider == OAuthProvider.OTHER) {
            return new OAuthApp(
                    provider,
                    null,
                    address("signIn.authorization", authorization),
                    address("signIn.token", token),
                    Checks.line("signIn.scope", scope, Limits.PROVIDER_LINE_LENGTH),
                    client);
        }
        String directory = provider.hasTenants() ? tenant(tenant) : null;
        String named = directory == null ? "" : directory;
        return new OAuthApp(
                provider, directory, provider.authorization(named), provider.token(named), provider.scope(), client);
    }

    /** Whether what was given to one may be shown to the other: it is the same registration, at the same place. */
    boolean isSame(OAuthApp other) {
        return token.equals(other.token) && clientId.equals(other.clientId) && scope.equals(other.scope);
    }

    private static String tenant(@Nullable String tenant) {
        if (tenant == null || tenant.isBlank()) {
            return ANY_TENANT;
        }
        String checked = Checks.line("signIn.tenant", tenant.strip(), Limits.NAME_LENGTH);
        if (!checked.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            throw Problem.invalidField("signIn.tenant");
        }
        return checked;
    }

    private static String address(String field, @Nullable String text) {
        String checked = Checks.line(field, text, Limits.PROVIDER_LINE_LENGTH);
        try {
            URI uri = URI.create(checked);
            boolean secure = "https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
            if (secure && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return checked;
            }
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalidField(field);
        }
        throw Problem.invalidField(field);
    }
}
