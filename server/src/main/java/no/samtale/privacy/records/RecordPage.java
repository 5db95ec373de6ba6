package no.samtale.privacy.records;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A record as a page of its own, to be kept or printed: nothing in it is fetched from anywhere. */
final class RecordPage {
    private RecordPage() {}

    static String of(RecordSheet sheet, ProcessingRecord record) {
        StringBuilder out = new StringBuilder("<!doctype html>\n<html lang=\"")
                .append(record.language().code())
                .append("\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped(sheet.title()))
                .append("</title></head>\n<body>\n<h1>")
                .append(escaped(sheet.title()))
                .append("</h1>\n<dl>\n");
        sheet.head().forEach(row -> out.append("<dt>")
                .append(escaped(row.getFirst()))
                .append("</dt><dd>")
                .append(escaped(row.getLast()))
                .append("</dd>\n"));
        out.append("</dl>\n<table border=\"1\">\n<thead>").append(row("th scope=\"col\"", "th", sheet.columns()));
        out.append("</thead>\n<tbody>\n");
        sheet.rows().forEach(cells -> out.append(row("td", "td", cells)));
        out.append("</tbody>\n</table>\n<h2>")
                .append(escaped(sheet.label("record-measures")))
                .append("</h2>\n");
        record.measures()
                .forEach(each -> out.append("<p>").append(escaped(each)).append("</p>\n"));
        return out.append("</body>\n</html>\n").toString();
    }

    private static String row(String open, String close, List<String> cells) {
        StringBuilder row = new StringBuilder("<tr>");
        cells.forEach(each -> row.append('<')
                .append(open)
                .append('>')
                .append(escaped(each))
                .append("</")
                .append(close)
                .append('>'));
        return row.append("</tr>\n").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
