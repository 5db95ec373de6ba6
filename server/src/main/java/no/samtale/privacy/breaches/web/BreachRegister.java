package no.samtale.privacy.breaches.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.samtale.privacy.breaches.Breach;
import no.samtale.privacy.breaches.BreachDetails;
import no.samtale.privacy.breaches.BreachLaw;
import no.samtale.privacy.breaches.Risk;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The register of breaches as it is given to the authority: a page to read, or a sheet. */
final class BreachRegister {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final List<String> COLUMNS = List.of(
            "noticed",
            "due",
            "happened",
            "account",
            "categories",
            "persons",
            "records",
            "consequences",
            "measures",
            "risk",
            "assessment",
            "reported",
            "reference",
            "late-reason",
            "told",
            "untold",
            "phases",
            "closed");

    private final Register register;
    private final BreachLaw law;
    private final Language language;
    private final DateTimeFormatter times;

    BreachRegister(Register register, BreachLaw law, Language language) {
        this.register = register;
        this.law = law;
        this.language = language;
        this.times = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.forLanguageTag(language.code()))
                .withZone(ZONE);
    }

    /** Comma-separated (RFC 4180), with a line of headings; a value that a sheet would take for a formula is quoted off. */
    String sheet(List<Breach> breaches) {
        StringBuilder sheet =
                new StringBuilder(line(COLUMNS.stream().map(this::label).toList()));
        for (Breach breach : breaches) {
            Map<String, String> values = values(breach);
            sheet.append(line(COLUMNS.stream()
                    .map(column -> values.getOrDefault(column, ""))
                    .toList()));
        }
        return sheet.toString();
    }

    /** A page of its own that needs no style and no script. */
    String page(List<Breach> breaches) {
        String body = breaches.isEmpty()
                ? "<p>" + label("empty") + "</p>\n"
                : breaches.stream().map(this::section).collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                %s</main>
                </body>
                </html>
                """.formatted(language.code(), label("title"), label("title"), label("lead"), body);
    }

    private String section(Breach breach) {
        StringBuilder section = new StringBuilder("<section>\n<h2>")
                .append(time(breach.details().noticedAt()))
                .append("</h2>\n<dl>\n");
        Map<String, String> values = values(breach);
        for (String column : COLUMNS) {
            String value = values.getOrDefault(column, "");
            if (!value.isEmpty()) {
                section.append("<dt>").append(label(column)).append("</dt><dd>");
                section.append(HtmlUtils.htmlEscape(value, "UTF-8").replace("\n", "<br>"));
                section.append("</dd>\n");
            }
        }
        return section.append("</dl>\n</section>\n").toString();
    }

    private Map<String, String> values(Breach breach) {
        BreachDetails details = breach.details();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("noticed", time(details.noticedAt()));
        values.put("due", time(breach.dueAt()));
        values.put("happened", happened(details));
        values.put("account", details.account());
        values.put(
                "categories", details.categories().stream().map(this::category).collect(Collectors.joining(", ")));
        values.put("persons", text(details.persons()));
        values.put("records", text(details.records()));
        values.put("consequences", text(details.consequences()));
        values.put("measures", text(details.measures()));
        values.put("risk", risk(details.risk()));
        values.put("assessment", text(details.assessment()));
        values.put(
                "phases",
                breach.phases().stream()
                        .map(phase -> time(phase.at()) + ": " + phase.text())
                        .collect(Collectors.joining("\n")));
        values.put("closed", time(breach.closedAt()));
        putReport(values, breach.report());
        putTelling(values, breach.persons());
        return values;
    }

    private void putReport(Map<String, String> values, Breach.@Nullable Report report) {
        if (report != null) {
            values.put("reported", time(report.at()));
            values.put("reference", text(report.reference()));
            values.put("late-reason", text(report.lateReason()));
        }
    }

    private void putTelling(Map<String, String> values, Breach.@Nullable Telling telling) {
        if (telling == null) {
            return;
        }
        values.put("told", time(telling.at()));
        law.grounds().stream()
                .filter(ground -> ground.id().equals(telling.ground()))
                .forEach(ground -> values.put(
                        "untold",
                        ground.name().in(language) + " (" + ground.article() + "): " + text(telling.reason())));
    }

    private String happened(BreachDetails details) {
        String from = time(details.happenedFrom());
        String to = time(details.happenedTo());
        return from.isEmpty() || to.isEmpty() ? from + to : from + " – " + to;
    }

    private String category(String id) {
        return register.categories().stream()
                .filter(each -> each.id().equals(id))
                .map(each -> each.name().in(language))
                .findFirst()
                .orElse(id);
    }

    private String risk(@Nullable Risk risk) {
        return risk == null ? "" : label("risk-" + risk.code());
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : times.format(at);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String label(String id) {
        return law.label(id).in(language);
    }

    private static String line(List<String> values) {
        return values.stream().map(BreachRegister::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
