package no.samtale.channels.email.mime.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of one header in their order, unfolded, nothing decoded. */
public final class MailHeaders {
    private final List<Field> fields;

    public MailHeaders(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /** The first field of the name, in any case. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** All fields of the name, the topmost (which the last server added) first. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    public boolean hasAnyStartingWith(String start) {
        return fields.stream().anyMatch(each -> each.name().regionMatches(true, 0, start, 0, start.length()));
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Reads a block of fields, as in a delivery report or a returned header. */
    public static MailHeaders of(String block) {
        List<Field> fields = new ArrayList<>();
        StringBuilder folded = new StringBuilder();
        for (String line : block.split("\r\n|\r|\n", -1)) {
            if (line.isBlank()) {
                if (!fields.isEmpty() || !folded.isEmpty()) {
                    break;
                }
            } else if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                folded.append(line);
            } else {
                add(fields, folded);
                folded.append(line);
            }
        }
        add(fields, folded);
        return new MailHeaders(fields);
    }

    private static void add(List<Field> fields, StringBuilder line) {
        Field.of(line.toString()).ifPresent(fields::add);
        line.setLength(0);
    }

    @Override
    public String toString() {
        return "MailHeaders[" + fields.size() + "]";
    }

    /** One field. */
    public record Field(String name, String value) {
        /** Splits and unfolds a line; empty if it is no field. */
        public static Optional<Field> of(String line) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                return Optional.empty();
            }
            String name = line.substring(0, colon).strip();
            boolean named = !name.isEmpty() && name.chars().allMatch(each -> each > 32 && each < 127);
            return named
                    ? Optional.of(new Field(
                            name,
                            line.substring(colon + 1)
                                    .replaceAll("\r?\n(?=[ \t])", "")
                                    .replaceAll("[\r\n]+", " ")
                                    .strip()))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }
}
