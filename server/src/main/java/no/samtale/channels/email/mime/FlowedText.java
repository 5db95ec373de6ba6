package no.samtale.channels.email.mime;

/** Puts lines together that were broken on their way (RFC 3676). */
final class FlowedText {
    private static final int NONE = -1;

    private FlowedText() {}

    /** @param deleteSpace whether the space that marks a soft break was put there for it (DelSp) */
    static String unfolded(String text, boolean deleteSpace) {
        StringBuilder all = new StringBuilder(text.length());
        int open = NONE;
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            int depth = depth(line);
            String content = line.substring(depth);
            if (content.startsWith(" ")) {
                content = content.substring(1);
            }
            boolean signature = content.equals("-- ");
            boolean joins = open == depth && !signature;
            if (!joins) {
                all.append(first ? "" : "\n");
                all.append(">".repeat(depth)).append(depth > 0 ? " " : "");
            }
            boolean soft = content.endsWith(" ") && !signature;
            all.append(soft && deleteSpace ? content.substring(0, content.length() - 1) : content);
            open = soft ? depth : NONE;
            first = false;
        }
        return all.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
