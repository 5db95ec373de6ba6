package no.samtale.channels.webform;

import java.util.List;
import java.util.Map;

/** What a browser has posted, read and not judged. Not printed. */
record Post(Map<String, String> values, Map<String, List<PostedFile>> files) {
    /** A file in memory. */
    record PostedFile(String name, byte[] bytes) {
        @Override
        public String toString() {
            return "PostedFile[" + bytes.length + "]";
        }
    }

    /** Empty if there is none. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    List<PostedFile> filesOf(String name) {
        return files.getOrDefault(name, List.of());
    }

    @Override
    public String toString() {
        return "Post[…]";
    }
}
