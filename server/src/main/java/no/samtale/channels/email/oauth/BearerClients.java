package no.samtale.channels.email.oauth;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslClientFactory;
import javax.security.sasl.SaslException;
import org.jspecify.annotations.Nullable;

/** Makes a {@link BearerClient} where mail lines ask the JDK for one; public, as it is the JDK that makes this. */
public final class BearerClients implements SaslClientFactory {
    @Override
    public @Nullable SaslClient createSaslClient(
            String[] mechanisms,
            @Nullable String authorization,
            String protocol,
            String server,
            @Nullable Map<String, ?> properties,
            CallbackHandler asking)
            throws SaslException {
        if (!Arrays.asList(mechanisms).contains(BearerMechanism.NAME)) {
            return null;
        }
        NameCallback user = new NameCallback("user");
        PasswordCallback token = new PasswordCallback("token", false);
        try {
            asking.handle(new Callback[] {user, token});
        } catch (IOException | UnsupportedCallbackException e) {
            throw new SaslException("no token", e);
        }
        return new BearerClient(user.getName(), new String(token.getPassword()));
    }

    @Override
    public String[] getMechanismNames(@Nullable Map<String, ?> properties) {
        return new String[] {BearerMechanism.NAME};
    }
}
