package no.samtale.privacy.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in a register file, read strictly: what is missing, of another kind or left unread is a {@link RegisterFault} that
 * names the place.
 */
public final class YamlNode {
    private final String file;
    private final String key;
    private final Object value;
    private final Set<String> read = new HashSet<>();

    YamlNode(String file, String key, Object value) {
        this.file = file;
        this.key = key;
        this.value = value;
    }

    /** Reads all of this node; a key that the reading left out is unknown. */
    public <T> T as(Function<YamlNode, T> reading) {
        T result = reading.apply(this);
        for (String name : map().keySet()) {
            if (!read.contains(name)) {
                throw fault(
                        name,
                        "is not known here; known are " + read.stream().sorted().toList());
            }
        }
        return result;
    }

    public YamlNode child(String name) {
        YamlNode child = optional(name);
        if (child == null) {
            throw fault(name, "is missing");
        }
        return child;
    }

    public @Nullable YamlNode optional(String name) {
        read.add(name);
        Object child = map().get(name);
        return child == null ? null : new YamlNode(file, path(name), child);
    }

    public String text(String name) {
        return child(name).text();
    }

    public @Nullable String optionalText(String name) {
        YamlNode child = optional(name);
        return child == null ? null : child.text();
    }

    public String text() {
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw fault("should be a text");
    }

    public Words words(String name) {
        return child(name).as(words -> new Words(words.text("nb"), words.text("en")));
    }

    public List<String> texts(String name) {
        return child(name).elements().stream().map(YamlNode::text).toList();
    }

    /** As {@link #texts}, with one text at the least. */
    public List<String> someTexts(String name) {
        List<String> texts = texts(name);
        if (texts.isEmpty()) {
            throw fault(name, "is empty");
        }
        return texts;
    }

    public <T> List<T> list(String name, Function<YamlNode, T> reading) {
        return child(name).elements().stream()
                .map(element -> element.as(reading))
                .toList();
    }

    /** The entries of a map whose keys are free, in their order. */
    public <T> Map<String, T> entries(String name, Function<YamlNode, T> reading) {
        YamlNode child = child(name);
        Map<String, T> entries = new LinkedHashMap<>();
        for (String each : child.map().keySet()) {
            entries.put(each, child.child(each).as(reading));
        }
        return entries;
    }

    public <E extends Enum<E>> E oneOf(Class<E> type, String name) {
        String text = text(name);
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> spelled(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> fault(
                        name,
                        "should be one of "
                                + Arrays.stream(constants)
                                        .map(YamlNode::spelled)
                                        .collect(Collectors.joining(", "))
                                + "; is " + text));
    }

    /** A value that a parser refuses with an exception. */
    public <T> T parsed(String name, Function<String, T> parser) {
        String text = text(name);
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw fault(name, "cannot be read: " + text);
        }
    }

    /** The last part of this node's key. */
    public String name() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    public RegisterFault fault(String fault) {
        return new RegisterFault(file, key, fault);
    }

    public RegisterFault fault(String name, String fault) {
        return new RegisterFault(file, path(name), fault);
    }

    private List<YamlNode> elements() {
        if (!(value instanceof List<?> list)) {
            throw fault("should be a list");
        }
        List<YamlNode> elements = new ArrayList<>();
        for (Object each : list) {
            String place = key + "[" + elements.size() + "]";
            if (each == null) {
                throw new RegisterFault(file, place, "is empty");
            }
            elements.add(new YamlNode(file, place, each));
        }
        return elements;
    }

    @SuppressWarnings("unchecked") // every scalar is read as text, so keys are texts
    private Map<String, @Nullable Object> map() {
        if (!(value instanceof Map<?, ?> map)) {
            throw fault("should have keys of its own");
        }
        return (Map<String, @Nullable Object>) map;
    }

    private String path(String name) {
        return key.isEmpty() ? name : key + "." + name;
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
