package no.samtale.privacy.records;

import java.util.List;
import java.util.stream.Collectors;

/** A record as a sheet: RFC 4180, with the mark by which spreadsheets know UTF-8. */
final class RecordCsv {
    private static final String UTF_8_MARK = "\uFEFF";

    private RecordCsv() {}

    static String of(RecordSheet sheet) {
        StringBuilder out = new StringBuilder(UTF_8_MARK);
        line(out, List.of(sheet.title()));
        sheet.head().forEach(row -> line(out, row));
        line(out, List.of());
        line(out, sheet.columns());
        sheet.rows().forEach(row -> line(out, row));
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(RecordCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** Quoted always; what a spreadsheet would take for a formula is shown as text (OWASP, CSV injection). */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
