package no.samtale.channels.email.oauth;

import java.nio.charset.StandardCharsets;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;

/**
 * Signs in with a token (OAUTHBEARER, RFC 7628). A server that refuses it says why in a challenge of its own, and is answered with
 * one byte before it ends the matter (section 3.2.3).
 */
final class BearerClient implements SaslClient {
    private static final byte[] UNDERSTOOD = {1};

    private final String user;
    private final String token;
    private boolean said;
    private boolean refused;

    BearerClient(String user, String token) {
        this.user = user;
        this.token = token;
    }

    @Override
    public String getMechanismName() {
        return BearerMechanism.NAME;
    }

    @Override
    public boolean hasInitialResponse() {
        return true;
    }

    /** What it refuses for is not looked at: it may quote an address, and the line says that it is refused. */
    @Override
    public byte[] evaluateChallenge(byte[] challenge) throws SaslException {
        if (refused) {
            throw new SaslException("the server had ended it");
        }
        if (said) {
            refused = true;
            return UNDERSTOOD.clone();
        }
        said = true;
        String name = user.replace("=", "=3D").replace(",", "=2C");
        return ("n,a=" + name + ",\u0001auth=Bearer " + token + "\u0001\u0001").getBytes(StandardCharsets.UTF_8);
    }

    /** A server that accepts the token says so outside this exchange. */
    @Override
    public boolean isComplete() {
        return refused;
    }

    @Override
    public byte[] unwrap(byte[] incoming, int offset, int length) throws SaslException {
        throw new SaslException("nothing is wrapped");
    }

    @Override
    public byte[] wrap(byte[] outgoing, int offset, int length) throws SaslException {
        throw new SaslException("nothing is wrapped");
    }

    @Override
    public Object getNegotiatedProperty(String name) {
        return javax.security.sasl.Sasl.QOP.equals(name) ? "auth" : "";
    }

    @Override
    public void dispose() {
        // The token is the caller's.
    }

    @Override
    public String toString() {
        return "BearerClient[…]";
    }
}
