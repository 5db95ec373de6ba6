package no.samtale.privacy.notices;

/** How anybody can see for themself that a version is as it was signed, without us: with openssl and three files. */
final class SignatureNote {
    private SignatureNote() {}

    static String of(PageFrame frame, String base, Publication version, String signer) {
        String name = "notice-" + version.number();
        String at = base + "/" + version.number();
        Html html = new Html();
        html.with("id", "signature").element("section", section -> {
            section.element("h2", frame.label("signature"));
            section.element("p", frame.label("signature-says").replace("{signer}", signer));
            section.element("dl", list -> {
                list.element("dt", "SHA-256");
                list.with("class", "hash").element("dd", Hashes.hex(version.hash()));
            });
            section.element("p", line -> {
                line.text(frame.label("signature-check") + " ");
                link(line, at + "/" + name + ".txt", name + ".txt");
                line.text(", ");
                link(line, at + "/" + name + ".sig", name + ".sig");
                line.text(", ");
                link(line, at + "/" + name + ".pem", name + ".pem");
            });
            section.with("class", "command").element("pre", commands(name));
        });
        return html.toString();
    }

    private static void link(Html line, String path, String name) {
        line.with("href", path).with("download", name).inline("a", name);
    }

    private static String commands(String name) {
        return """
                openssl dgst -sha256 -binary %1$s.txt > %1$s.sha256
                openssl pkeyutl -verify -pubin -inkey %1$s.pem -rawin -in %1$s.sha256 -sigfile %1$s.sig""".formatted(name);
    }
}
