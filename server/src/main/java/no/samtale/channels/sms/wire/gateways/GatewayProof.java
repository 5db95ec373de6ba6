package no.samtale.channels.sms.wire.gateways;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtale.vault.SharedSignature;

/** Whether a callback comes from the gateway. Everything is compared in constant time. */
final class GatewayProof {
    private static final String SIGNATURE = "x-twilio-signature";

    private GatewayProof() {}

    /** By the secret in its path, which all have, and by Twilio's signature as well. */
    static boolean holds(GatewaySettings settings, boolean signed, CallbackRequest request) {
        boolean secret = !settings.secret().isEmpty()
                && MessageDigest.isEqual(
                        settings.secret().getBytes(StandardCharsets.UTF_8),
                        request.secret().getBytes(StandardCharsets.UTF_8));
        String signature = request.headers().getOrDefault(SIGNATURE, "");
        return secret && (!signed || SharedSignature.holds(settings.password(), text(request), signature));
    }

    /** The address, then the form's parameters in order (https://www.twilio.com/docs/usage/security). */
    private static String text(CallbackRequest request) {
        StringBuilder signed = new StringBuilder(request.url());
        new TreeMap<>(request.form()).forEach((name, values) -> new TreeSet<>(values)
                .forEach(value -> signed.append(name).append(value)));
        return signed.toString();
    }
}
