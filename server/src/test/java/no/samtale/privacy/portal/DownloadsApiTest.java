package no.samtale.privacy.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.samtale.accounts.Role;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.AssignConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.PostMessage;
import no.samtale.conversations.WriteNote;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.MessageId;
import no.samtale.platform.NoteId;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.register.Language;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person can read and take along. */
@SamtaleTest
class DownloadsApiTest {
    private static final String SAID = "Blåbærsyltetøy på Ærøy & <b>Ås</b> 🫐";
    private static final String FORMULA = "=HYPERLINK(\"https://ond.example\";\"se\")";
    private static final String NOTED = "Virket lei seg";

    @Autowired
    private ApplicationContext context;

    private PortalPrincipal person;

    @BeforeEach
    void talk() {
        Company company = Company.in(context);
        Entrypoint entrypoint = company.entrypoint();
        Company.Person agent = company.hire("Åse Hemmeligsen", Role.AGENT);
        AccessibleConversation visitor = Visitors.in(context).start(entrypoint, Visitors.token(entrypoint.id()), SAID);
        context.getBean(AssignConversation.class).assign(company.account(), visitor.id(), agent.id(), false);
        AccessibleConversation answering =
                context.getBean(ConversationAccess.class).forAgent(company.principal(agent, Role.AGENT), visitor.id());
        PostMessage post = context.getBean(PostMessage.class);
        post.postAndWait(visitor, MessageId.random(), FORMULA);
        post.postAndWait(answering, MessageId.random(), "Takk for beskjed");
        context.getBean(WriteNote.class).write(answering, NoteId.random(), NOTED);
        PortalSecret secret = context.getBean(PortalSessions.class)
                .open(company.account(), List.of(visitor.contact()), PortalPrincipal.Way.CHAT);
        person = context.getBean(PortalSessions.class).of(secret).orElseThrow();
    }

    @Test
    @DisplayName("P29 P45 what is kept is shown in the notice's words, notes too, and agents by their first name")
    void showsWhatIsKept() {
        WhatIsKept kept = context.getBean(WhatIsKept.class);

        KeptView view = kept.view(person, Language.EN);
        assertThat(view.categories().stream().map(KeptView.KeptCategory::name))
                .contains("The conversation", "Notes and labels", "Visits to the privacy page");
        assertThat(view.categories())
                .allSatisfy(category -> assertThat(category.purposes()).isNotEmpty())
                .allSatisfy(category -> assertThat(category.sources()).isNotEmpty());
        List<Dialogue> dialogues = kept.dialogues(person);
        assertThat(dialogues).hasSize(1);
        assertThat(dialogues.getFirst().lines().stream()
                        .filter(line -> line.text() != null)
                        .map(line -> line.by() + " " + line.name() + " " + line.text()))
                .containsExactly(
                        "visitor null " + SAID,
                        "visitor null " + FORMULA,
                        "agent Åse Takk for beskjed",
                        "note Åse " + NOTED);
        assertThat(JsonMapper.shared().writeValueAsString(dialogues)
                        + JsonMapper.shared().writeValueAsString(view))
                .doesNotContain("Hemmeligsen");
    }

    @Test
    @DisplayName("P29 the export as JSON has what was said, and nobody else's name or id")
    void givesJson() {
        JsonNode json = JsonMapper.shared().readTree(file("json").bytes());
        assertThat(json.path("format").asString()).isEqualTo("samtale-export/1");
        assertThat(json.toString()).contains("Blåbærsyltetøy", NOTED).doesNotContain("Hemmeligsen");
    }

    @Test
    @DisplayName("P29 the export as CSV is a table a file, in which no value runs as a formula")
    void givesTables() throws IOException {
        Map<String, String> files = unzipped(file("csv").bytes());
        assertThat(files).containsKeys("about.csv", "message.csv", "note.csv", "conversation.csv");
        assertThat(files.get("message.csv"))
                .startsWith("\uFEFF\"")
                .contains(SAID)
                .contains("\"'=HYPERLINK(\"\"https://ond.example\"\";\"\"se\"\")\"")
                .doesNotContain("\"=HYPERLINK");
        assertThat(CsvFiles.cell("+47 22 22 55 55")).isEqualTo("\"'+47 22 22 55 55\"");
        assertThat(CsvFiles.cell("Per")).isEqualTo("\"Per\"");
    }

    @Test
    @DisplayName("P29 P42 the export as PDF can be read, æ, ø and å too, is tagged and has its language")
    void givesPages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file("pdf").bytes())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Opplysninger om deg hos Fjellsport AS", "Blåbærsyltetøy på Ærøy & <b>Ås</b>", NOTED)
                    .doesNotContain("Hemmeligsen");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nb");
        }
    }

    @Test
    @DisplayName("P29 P42 the export as HTML is read alone: no script, nothing from elsewhere, nobody else's data")
    void givesAPage() {
        Downloads.File norwegian = file("html");
        assertThat(norwegian.type()).isEqualTo("text/html;charset=UTF-8");
        assertThat(new String(norwegian.bytes(), StandardCharsets.UTF_8))
                .startsWith("<!DOCTYPE html><html lang=\"nb\">")
                .contains("default-src 'none'", "Opplysninger om deg hos Fjellsport AS", NOTED)
                .contains("Blåbærsyltetøy på Ærøy &amp; &lt;b&gt;Ås&lt;/b&gt; 🫐")
                .doesNotContain("Hemmeligsen", "<script", "src=", "href=", "url(", "<b>");
        assertThat(new String(
                        context.getBean(Downloads.class)
                                .file(person, "html", Language.EN)
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains("<html lang=\"en\">", "Information about you at Fjellsport AS", "The conversation");
    }

    @Test
    void knowsNoOtherForm() {
        Assertions.assertThatThrownBy(() -> file("exe")).isInstanceOf(Problem.class);
    }

    private Downloads.File file(String form) {
        return context.getBean(Downloads.class).file(person, form, Language.NB);
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
