package no.samtale.demo;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The page that shows what the demo's mail server has caught. */
final class DemoMailPage {
    static final String PATH = "/mail";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMMM HH.mm.ss", Locale.of("nb")).withZone(ZoneId.of("Europe/Oslo"));

    private DemoMailPage() {}

    static byte[] html(List<CaughtMail> mails) {
        StringBuilder html = new StringBuilder("""
                <!doctype html>
                <html lang="nb">
                  <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    <title>E-post – Fjordlys Strøm</title>
                    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
                    <link rel="stylesheet" href="/site.css" />
                  </head>
                  <body>
                    <main>
                      <section>
                        <div class="wide mails">
                          <h1>E-post som er fanget opp</h1>
                          <p>I demoen går ingen e-post ut. Det som ellers ville blitt sendt, står her: den nyeste først.
                          Last siden på nytt for å se etter flere. <a href="/">Til forsiden</a></p>
                """);
        if (mails.isEmpty()) {
            html.append("<p>Det er ikke sendt noe ennå.</p>");
        }
        mails.forEach(mail -> html.append("<article class=\"mail\"><h2>")
                .append(HtmlUtils.htmlEscape(mail.subject(), "UTF-8"))
                .append("</h2><p>Til ")
                .append(HtmlUtils.htmlEscape(mail.to(), "UTF-8"))
                .append(", ")
                .append(TIME.format(mail.at()))
                .append("</p><pre>")
                .append(HtmlUtils.htmlEscape(mail.text().strip(), "UTF-8"))
                .append("</pre>")
                .append(listHeaders(mail))
                .append("</article>"));
        return html.append("</div></section></main></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What a mail program shows as a button. */
    private static String listHeaders(CaughtMail mail) {
        return mail.listHeaders().isEmpty()
                ? ""
                : "<pre>" + HtmlUtils.htmlEscape(mail.listHeaders(), "UTF-8") + "</pre>";
    }
}
