package no.samtale.channels.sms.wire.gateways;

import java.util.List;
import java.util.Map;

/**
 * What somebody who may be a gateway has sent.
 *
 * @param url in whole, as it was called from outside, with its query
 * @param secret the last part of its path
 * @param headers by their names in small letters
 * @param parameters of the query and of a form, decoded
 * @param form those of the form alone
 */
@SuppressWarnings("ArrayRecordComponent") // carries the body to its reading; never compared
public record CallbackRequest(
        String url,
        String secret,
        Map<String, String> headers,
        Map<String, List<String>> parameters,
        Map<String, List<String>> form,
        byte[] body) {
    @Override
    public String toString() {
        return "CallbackRequest[]";
    }
}
