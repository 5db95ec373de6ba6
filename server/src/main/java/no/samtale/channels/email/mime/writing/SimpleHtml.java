package no.samtale.channels.email.mime.writing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain words as HTML that every program shows alike: lines, and links. */
final class SimpleHtml {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']{1,2000}+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?");

    private SimpleHtml() {}

    static String of(OutgoingMail mail) {
        String language = LANGUAGE.matcher(mail.language()).matches() ? mail.language() : "nb";
        String footer = mail.footer().isBlank()
                ? ""
                : "<hr style=\"border:0;border-top:1px solid #ccc\"><p style=\"font-size:13px;color:#555\">"
                        + lines(mail.footer()) + "</p>\n";
        return "<!doctype html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"></head>\n"
                + "<body style=\"font-family:sans-serif;font-size:15px;line-height:1.5\">\n<p>"
                + lines(mail.words()) + "</p>\n" + footer + "</body></html>\n";
    }

    private static String lines(String text) {
        StringBuilder html = new StringBuilder();
        Matcher links = LINK.matcher(text);
        int after = 0;
        while (links.find()) {
            // A full stop after an address ends the sentence.
            String address = links.group().replaceAll("[.,;:!?)\\]]{1,5}$", "");
            html.append(escaped(text.substring(after, links.start())));
            html.append("<a href=\"")
                    .append(escaped(address))
                    .append("\">")
                    .append(escaped(address))
                    .append("</a>");
            after = links.start() + address.length();
        }
        html.append(escaped(text.substring(after)));
        return html.toString().replace("\r\n", "\n").replace("\n", "<br>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
