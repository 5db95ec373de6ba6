package no.samtale.privacy.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samtale.privacy.exports.ExportDocument;
import org.springframework.stereotype.Component;

/**
 * An export as tables (CSV by RFC 4180), one a file, in a zip. A value that a spreadsheet would take for a formula gets an
 * apostrophe in front, by which it is taken as text.
 */
@Component
class CsvFiles {
    /** Without it spreadsheets read UTF-8 as something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULAS = "=+-@\t\r\n";

    byte[] zip(ExportDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "about.csv", about(document));
            for (ExportDocument.Rows rows : document.data()) {
                add(zip, rows.table() + ".csv", table(rows));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String about(ExportDocument document) {
        StringBuilder text =
                new StringBuilder(line(List.of("category", "name", "purpose", "basis", "kept", "sources")));
        document.about().forEach(about -> about.purposes()
                .forEach(why -> text.append(line(List.of(
                        about.category(),
                        about.name(),
                        why.name(),
                        why.basis(),
                        why.kept(),
                        String.join("; ", about.sources()))))));
        return text.toString();
    }

    private static String table(ExportDocument.Rows rows) {
        // A row lacks the fields that have no value.
        Set<String> columns = new LinkedHashSet<>();
        rows.rows().forEach(row -> row.forEach(field -> columns.add(field.field())));
        StringBuilder text = new StringBuilder(line(List.copyOf(columns)));
        for (List<ExportDocument.Field> row : rows.rows()) {
            Map<String, String> values =
                    row.stream().collect(Collectors.toMap(ExportDocument.Field::field, ExportDocument.Field::value));
            text.append(line(columns.stream()
                    .map(column -> values.getOrDefault(column, ""))
                    .toList()));
        }
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvFiles::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted always, so that whatever is in it stays in it. */
    static String cell(String value) {
        boolean formula = !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
