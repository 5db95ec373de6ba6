package no.samtale.vault;

import java.util.HexFormat;
import java.util.List;

/**
 * The text of one key's file: what it is, its name, the key, and a check that the two belong together, so that a file
 * that is cut, changed or in another's place is told from a whole one.
 */
final class KeyFile {
    private static final String HEAD = "Samtale key, form 1. Secret. Copy this file, never change it.";
    private static final String NAME = "name=";
    private static final String KEY = "key=";
    private static final String CHECK = "check=";

    private KeyFile() {}

    static String text(String name, RootKey key) {
        return String.join(
                "\n",
                HEAD,
                NAME + name,
                KEY + key.encoded(),
                CHECK + HexFormat.of().formatHex(key.check(name)),
                "");
    }

    /**
     * The key in a file's text.
     *
     * @throws IllegalArgumentException if it is not the whole text of this key's file
     */
    static RootKey read(String name, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 4
                || !lines.get(0).equals(HEAD)
                || !lines.get(1).equals(NAME + name)
                || !lines.get(2).startsWith(KEY)
                || !lines.get(3).startsWith(CHECK)) {
            throw new IllegalArgumentException("not the file of this key, or not whole");
        }
        RootKey key = RootKey.decode(lines.get(2).substring(KEY.length()));
        if (!key.matches(name, HexFormat.of().parseHex(lines.get(3).substring(CHECK.length())))) {
            throw new IllegalArgumentException("the key is not the one that was written");
        }
        return key;
    }
}
