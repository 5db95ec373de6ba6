package no.samtale.channels.sms.wire.gateways;

import java.util.List;
import java.util.Map;
import no.samtale.channels.sms.wire.SmsState;
import no.samtale.inboxes.HandoverProblem;
import org.jspecify.annotations.Nullable;

/**
 * How one gateway is spoken to. In texts, {@code {to}} and the like stand for what is sent; pointers are of RFC 6901.
 *
 * @param base null if it is another for each customer
 */
record GatewayMapping(@Nullable String base, Send send, Trial trial, Callbacks callbacks) {
    /**
     * @param basic whether the user and the password go in the head (RFC 7617)
     * @param receipt fields that stand there as well if a receipt is wanted
     * @param types what {@code {from.type}} is for each kind of number
     * @param taken null if a status of success says it all
     * @param reference where the answer names the text
     */
    record Send(
            String path,
            boolean basic,
            boolean json,
            Map<String, Object> fields,
            Map<String, Object> receipt,
            Map<String, String> types,
            @Nullable Match taken,
            String reference,
            List<Refusal> refusals) {}

    /** @param is empty if anything there will do */
    record Match(String at, List<String> is) {}

    /** @param again whether it may be taken later */
    record Refusal(Match when, HandoverProblem why, boolean again) {}

    /** @param fine a pattern of the whole answer; null if a status other than a refusal says it all */
    record Trial(String path, boolean basic, @Nullable String fine) {}

    /**
     * @param signed as Twilio does
     * @param json whether names below are pointers into a body of JSON, and not names of parameters
     * @param heard null if what people send is not taken
     */
    record Callbacks(boolean signed, boolean json, @Nullable Incoming heard, Reports reports) {}

    record Incoming(String from, String to, String text, String reference) {}

    record Reports(String reference, String state, String code, Map<String, SmsState> states) {}
}
