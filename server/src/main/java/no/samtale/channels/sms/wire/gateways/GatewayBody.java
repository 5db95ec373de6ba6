package no.samtale.channels.sms.wire.gateways;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What is posted, made of a mapping's fields. */
record GatewayBody(String type, String content) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z.]+)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static GatewayBody of(boolean json, Map<String, Object> fields, Map<String, String> values) {
        return json
                ? new GatewayBody("application/json; charset=utf-8", JSON.writeValueAsString(filled(fields, values)))
                : new GatewayBody("application/x-www-form-urlencoded", form(fields, values));
    }

    /** A text with the values in its places. */
    private static String filled(String text, Map<String, String> values) {
        Matcher places = PLACE.matcher(text);
        return places.replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    /** A path, in which what the settings say is only ever a part of it. */
    static String path(String path, GatewaySettings settings) {
        return filled(path, Map.of("user", encoded(settings.user()), "password", encoded(settings.password())));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Object filled(Object field, Map<String, String> values) {
        return switch (field) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> each.getKey().toString(), each -> filled(each.getValue(), values)));
            case List<?> list -> list.stream().map(each -> filled(each, values)).toList();
            case String text -> filled(text, values);
            default -> field;
        };
    }

    private static String form(Map<String, Object> fields, Map<String, String> values) {
        return fields.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "="
                        + encoded(filled(each.getValue().toString(), values)))
                .collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return "GatewayBody[]";
    }
}
