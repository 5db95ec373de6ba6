package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The privacy desk as whoever answers for privacy meets it: a message made a request and refused with its letter, a
 * letter taken in and answered by letter, a person corrected, restricted and held, and the trail of it all, by keyboard alone. With {@code -Dsamtale.screens=DIR} pictures are kept there.
 */
class PrivacyDeskBrowserTest extends OnTheDemo {
    private static final String LONG = "Forbrukerrettighetsvurderingsbegrunnelse".repeat(6);

    @ParameterizedTest
    @CsvSource({"nb, 390, LIGHT DARK", "en, 1280, LIGHT DARK"})
    @DisplayName("P28 P30 P34 P39 P40 P46 does all at the privacy desk by keyboard, fit for everybody")
    void isWalkedByKeyboard(String language, int width, String schemes) {
        List<ColorScheme> seen =
                Stream.of(schemes.split(" ")).map(ColorScheme::valueOf).toList();
        Sight sight = new Sight(language, width, seen);
        Words words = language.equals("nb") ? Words.NB : Words.EN;
        String question = "Hva vet dere om meg? (" + language + " " + width + ")";
        try (Chromium visitors = new Chromium(folder.resolve("visitor-" + language + width));
                Chromium officers = new Chromium(folder.resolve("officer-" + language + width))) {
            VisitorPage visitor = VisitorPage.on(opened(visitors, "nb", 1280), site("/"));
            visitor.openChat();
            visitor.chat().locator("#name").fill("Åse " + LONG);
            visitor.start(question);
            Page desk = opened(officers, language, width).pages().getFirst();
            Desk walk = new Desk(desk, words, sight);
            walk.signsIn();
            walk.makesARequest(question);
            walk.refuses();
            walk.takesALetter();
            walk.restrictsAndHolds();
            walk.looksAtTheRest();
        }
    }

    /** What stands on the desk in a language. */
    private record Words(
            String email,
            String password,
            String mail,
            String make,
            String message,
            String open,
            String refuse,
            String reason,
            String see,
            String refuseNow,
            String refused,
            String manage,
            String restrict,
            String restricted,
            String hold,
            String which,
            String review,
            String held,
            String lift,
            String announce,
            String announced,
            String audit,
            String refusalStep,
            String register,
            String stranger,
            String name,
            String said,
            String registerNow,
            String answer,
            String theAnswer,
            String sendAnswer,
            String letter,
            String noteSent,
            String sentByLetter,
            String correct,
            String right,
            String corrected,
            String withdraw) {
        static final Words NB = new Words(
                "E-post",
                "Passord",
                Demo.SUPERVISOR,
                "Gjør om til krav",
                "Melding",
                "Åpne kravet",
                "Avslå",
                "Begrunnelse til personen",
                "Se brevet",
                "Avslå kravet",
                "Avslått",
                "Rett, begrens eller bevar",
                "Begrens",
                "Begrenset.",
                "Bevar for en sak",
                "Hvilken sak, og hvorfor",
                "Vurderes på nytt",
                "Bevares.",
                "Opphev begrensningen",
                "Varsle og opphev",
                "Personen er varslet",
                "Sporingslogg",
                "Kravet ble avslått",
                "Registrer et krav",
                "En ukjent",
                "Navn",
                "Det personen ber om",
                "Registrer kravet",
                "Svar",
                "Svaret",
                "Send svaret",
                "Må sendes i brev.",
                "Noter at det er sendt",
                "Sendt i brev",
                "Rett",
                "Det personen sier er riktig",
                "lagt ved siden av",
                "Lenke for å trekke samtykke");
        static final Words EN = new Words(
                "E-mail",
                "Password",
                Demo.PRIVACY_OFFICER,
                "Make a request of it",
                "Message",
                "Open the request",
                "Refuse",
                "Reason for the person",
                "See the letter",
                "Refuse the request",
                "Refused",
                "Correct, restrict or hold",
                "Restrict",
                "Restricted.",
                "Hold for a case",
                "Which case, and why",
                "To be reviewed",
                "Held.",
                "Lift the restriction",
                "Announce and lift",
                "The person has been told",
                "Audit trail",
                "The request was refused",
                "Register a request",
                "Somebody unknown",
                "Name",
                "What the person asks",
                "Register the request",
                "Answer",
                "The answer",
                "Send the answer",
                "Must be sent by letter.",
                "Note that it is sent",
                "Sent by letter on",
                "Correct",
                "What the person says is right",
                "is kept beside what stands there",
                "Link to withdraw consent");
    }

    /** One walk. */
    private record Desk(Page page, Words words, Sight sight) {
        void signsIn() {
            page.navigate(server.url("/console/"));
            page.getByLabel(words.email()).fill(words.mail());
            Locator password = page.getByLabel(words.password(), new Page.GetByLabelOptions().setExact(true));
            password.fill(Demo.PASSWORD);
            password.press("Enter");
            page.locator(".rail").waitFor();
            page.navigate(server.url("/console/#/privacy"));
            page.locator(".pages nav").waitFor();
            sight.at(page, "privacy-desk");
            page.navigate(server.url("/console/#/privacy/requests/ended"));
            page.locator(".page h1").waitFor();
        }

        void makesARequest(String question) {
            page.navigate(server.url("/console/#/unassigned"));
            page.locator("a", new Page.LocatorOptions().setHasText(question))
                    .first()
                    .press("Enter");
            page.locator(".bubble", new Page.LocatorOptions().setHasText(question))
                    .first()
                    .waitFor();
            page.locator(".conversation header [aria-haspopup=menu]").press("Enter");
            // The menu puts the focus on its first entry when it has opened.
            PlaywrightAssertions.assertThat(page.getByRole(AriaRole.MENUITEM).first())
                    .isFocused();
            page.getByRole(AriaRole.MENUITEM).last().press("Enter");
            page.getByRole(AriaRole.GROUP, named(words.message())).waitFor();
            sight.at(page, "privacy-make-request");
            dialog().getByRole(AriaRole.BUTTON, in(words.make())).press("Enter");
            dialog().getByRole(AriaRole.LINK, in(words.open())).press("Enter");
            page.locator(".page blockquote").waitFor();
            PlaywrightAssertions.assertThat(page.locator(".page blockquote")).hasText(question);
            sight.at(page, "privacy-request");
        }

        void refuses() {
            String request = page.url();
            page.getByRole(AriaRole.BUTTON, exactly(words.refuse())).press("Enter");
            dialog().getByLabel(words.reason()).fill("Fordi " + LONG);
            dialog().getByRole(AriaRole.BUTTON, in(words.see())).press("Enter");
            Locator letter = dialog().locator(".letter");
            letter.waitFor();
            assertThat(letter.innerText()).contains("Datatilsynet", "12(5)(b)");
            sight.at(page, "privacy-refusal");
            dialog().getByRole(AriaRole.BUTTON, in(words.refuseNow())).press("Enter");
            page.getByText(words.refusalStep()).waitFor();
            sight.at(page, "privacy-refused");
            page.navigate(server.url("/console/#/privacy/requests/ended"));
            page.locator(".page li a").first().waitFor();
            sight.at(page, "privacy-requests");
            assertThat(request).contains("/privacy/requests/");
        }

        /** Of somebody unknown, without an address: the answer waits to be sent. */
        void takesALetter() {
            page.navigate(server.url("/console/#/privacy/requests"));
            page.getByRole(AriaRole.LINK, named(words.register())).press("Enter");
            page.getByRole(AriaRole.HEADING, named(words.register())).waitFor();
            page.locator("input[type=search]").fill("Finnes ikke");
            page.locator("input[type=search]").press("Enter");
            page.locator(".picker [role=status] p").waitFor();
            sight.at(page, "privacy-new-request");
            page.getByLabel(words.stranger()).check();
            page.getByLabel(words.name(), new Page.GetByLabelOptions().setExact(true))
                    .fill("Brit " + LONG.substring(0, 120));
            page.getByLabel(words.said()).fill("Jeg vil vite hva dere har om meg. " + LONG);
            sight.at(page, "privacy-new-stranger");
            page.getByRole(AriaRole.BUTTON, named(words.registerNow())).press("Enter");
            page.locator(".page blockquote").waitFor();
            corrects();
            page.getByRole(AriaRole.BUTTON, exactly(words.answer())).press("Enter");
            dialog().getByLabel(words.theAnswer()).fill("Vi har navnet ditt. " + LONG);
            dialog().getByRole(AriaRole.BUTTON, in(words.sendAnswer())).press("Enter");
            page.getByText(words.letter()).first().waitFor();
            sight.at(page, "privacy-letter");
            String request = page.url();
            page.navigate(server.url("/console/#/privacy/requests/ended"));
            page.locator(".page .letters").waitFor();
            sight.at(page, "privacy-letters");
            page.navigate(request);
            page.getByRole(AriaRole.BUTTON, named(words.noteSent())).press("Enter");
            page.getByText(words.sentByLetter()).first().waitFor();
        }

        /** Beside a fact of the record; the person has given no consent, so there is no link to make. */
        private void corrects() {
            page.getByRole(AriaRole.BUTTON, exactly(words.correct())).press("Enter");
            dialog().locator("select").waitFor();
            dialog().locator("select").selectOption("0");
            sight.at(page, "privacy-correct");
            Locator facts = dialog().locator("select option");
            for (int i = 0;
                    i < facts.count() && !dialog().getByLabel(words.right()).isVisible();
                    i++) {
                dialog().locator("select").selectOption(Integer.toString(i));
            }
            dialog().getByLabel(words.right()).fill("Det var dagen før");
            dialog().getByRole(AriaRole.BUTTON, inExactly(words.correct())).press("Enter");
            dialog().getByText(words.corrected()).waitFor();
            page.keyboard().press("Escape");
            page.getByRole(AriaRole.BUTTON, exactly(words.withdraw())).press("Enter");
            dialog().waitFor();
            sight.at(page, "privacy-withdraw");
            page.keyboard().press("Escape");
        }

        void restrictsAndHolds() {
            page.navigate(server.url("/console/#/privacy/requests/ended"));
            page.locator(".page li a").first().press("Enter");
            page.locator(".page dl").waitFor();
            page.navigate(server.url("/console/#/privacy/audit"));
            Locator person = page.locator(".page td a").first();
            person.waitFor();
            String contact = person.getAttribute("href").replaceAll(".*/", "");
            page.navigate(server.url("/console/#/privacy/person/" + contact));
            page.getByRole(AriaRole.BUTTON, exactly(words.restrict())).press("Enter");
            sight.at(page, "privacy-restrict");
            dialog().getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName(words.restrict())
                                    .setExact(true))
                    .press("Enter");
            page.getByText(words.restricted()).first().waitFor();
            page.getByRole(AriaRole.BUTTON, exactly(words.hold())).press("Enter");
            dialog().getByLabel(words.which()).fill("Erstatningskrav " + LONG);
            dialog().getByLabel(words.review()).fill("2099-01-01");
            sight.at(page, "privacy-hold");
            dialog().getByRole(AriaRole.BUTTON, in(words.hold())).press("Enter");
            page.getByText(words.held()).first().waitFor();
            page.getByRole(AriaRole.BUTTON, exactly(words.lift())).press("Enter");
            dialog().getByRole(AriaRole.BUTTON, in(words.announce())).press("Enter");
            page.getByText(words.announced()).waitFor();
            sight.at(page, "privacy-person");
        }

        void looksAtTheRest() {
            page.navigate(server.url("/console/#/privacy/retention"));
            page.locator(".page table").waitFor();
            sight.at(page, "privacy-retention");
            page.navigate(server.url("/console/#/privacy/audit"));
            page.getByRole(AriaRole.HEADING, named(words.audit())).waitFor();
            page.locator(".page tbody tr").first().waitFor();
            sight.at(page, "privacy-audit");
        }

        private Locator dialog() {
            return page.locator("dialog[open]");
        }

        private static Page.GetByRoleOptions named(String name) {
            return new Page.GetByRoleOptions().setName(name);
        }

        private static Page.GetByRoleOptions exactly(String name) {
            return named(name).setExact(true);
        }

        private static Locator.GetByRoleOptions inExactly(String name) {
            return in(name).setExact(true);
        }

        private static Locator.GetByRoleOptions in(String name) {
            return new Locator.GetByRoleOptions().setName(name);
        }
    }
}
