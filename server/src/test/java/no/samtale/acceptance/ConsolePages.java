package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages of the console by their addresses, for tests that look at all of them. Held against the console's own lists, so
 * that a new page is not forgotten.
 */
final class ConsolePages {
    private static final Path SOURCE = Path.of("../web/console/src");

    /** The lists of conversations. */
    private static final List<String> INBOX = List.of("mine", "unassigned", "snoozed", "all", "closed");

    private static final List<String> SETTINGS = List.of(
            "me",
            "security",
            "people",
            "teams",
            "canned-replies",
            "identity",
            "labels",
            "entrypoints",
            "mailboxes",
            "sms",
            "forms",
            "set-aside-forms",
            "surveys",
            "account",
            "sign-in",
            "single-sign-on");
    private static final List<String> DESK = List.of(
            "requests",
            "person",
            "look-ups",
            "notice",
            "recipients",
            "disclosures",
            "breaches",
            "archive",
            "retention",
            "audit");

    /** Forms, and parts that a page has under addresses of their own. */
    private static final List<String> WITHIN = List.of(
            "settings/people/new",
            "settings/teams/new",
            "settings/canned-replies/new",
            "settings/labels/new",
            "settings/entrypoints/new",
            "settings/mailboxes/new",
            "settings/forms/new",
            "settings/sms/new",
            "privacy/requests/new",
            "privacy/requests/ended",
            "privacy/notice/choices",
            "privacy/notice/texts",
            "privacy/notice/records",
            "privacy/notice/versions",
            "privacy/notice/controller",
            "privacy/recipients/new",
            "privacy/breaches/new");

    /** What somebody sees who is not signed in. */
    static final List<String> OUTSIDE = List.of("", "forgotten", "setup/used", "invitation/used", "password/used");

    private static final Set<String> HEADS =
            Set.of("setup", "invitation", "password", "forgotten", "sso", "settings", "privacy");

    private ConsolePages() {}

    /** Those that need nothing that is there. */
    static List<String> fixed() {
        return Stream.of(
                        INBOX.stream(),
                        Stream.of("settings", "privacy"),
                        SETTINGS.stream().map(page -> "settings/" + page),
                        DESK.stream().filter(page -> !page.equals("person")).map(page -> "privacy/" + page),
                        WITHIN.stream())
                .flatMap(pages -> pages)
                .toList();
    }

    /** All: with a conversation that is open, its person, and the first thing on each page that lists some. */
    static List<String> all(Page console) {
        List<String> all = new ArrayList<>(fixed());
        String conversation = first(console, "all", ".list a:has(.name)");
        assertThat(conversation).as("a conversation that is open").isNotEmpty();
        all.add(conversation);
        all.add(conversation + "/contact");
        all.add("privacy/person/" + contact(console, conversation.replaceFirst(".*/", "")));
        for (String page : fixed()) {
            if (page.matches("(settings|privacy)/[^/]+")) {
                String item = first(console, page, ".measure a[href^='#/" + page + "/']");
                if (!item.isEmpty()) {
                    all.add(item);
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(all));
    }

    /** Where the first such link on a page leads; empty if there is none. */
    private static String first(Page console, String page, String links) {
        console.navigate(at(page));
        console.evaluate("() => keyboardWalk.settled()");
        return console.locator(links).all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")).substring(2))
                .filter(link -> !fixed().contains(link))
                .findFirst()
                .orElse("");
    }

    private static String contact(Page console, String conversation) {
        return String.valueOf(console.evaluate("""
                async (id) => (await (await fetch('/api/console/conversations/' + id)).json()).contact.id
                """, conversation));
    }

    /** The token of a new invitation. */
    static String invitation(Page administrator) {
        return String.valueOf(administrator.evaluate("""
                async () => {
                  const team = (await (await fetch('/api/console/teams')).json())[0].id;
                  const body = { name: 'Siv Ny', email: `siv.${Date.now()}@post.example`, roles: ['agent'], teams: [team],
                    capacity: 3, language: 'nb' };
                  const headers = { 'Content-Type': 'application/json' };
                  const answer = await fetch('/api/console/staff', { method: 'POST', headers, body: JSON.stringify(body) });
                  if (!answer.ok) throw new Error(await answer.text());
                  return (await answer.json()).link.token;
                }
                """));
    }

    static String at(String page) {
        return OnTheDemo.server.url("/console/#/" + page);
    }

    /** Fails when the console has a page that is not here. */
    static void areComplete() {
        assertThat(named("settings/pages.ts", "\\bid: '([\\w-]+)'")).isEqualTo(Set.copyOf(SETTINGS));
        assertThat(named("privacy/desk/pages.ts", "\\bid: '([\\w-]+)'")).isEqualTo(Set.copyOf(DESK));
        assertThat(named("shell/route.ts", "head === '([\\w-]+)'")).isEqualTo(HEADS);
        assertThat(named("privacy/notice/NoticePage.svelte", "PARTS = \\[([^\\]]+)\\]").stream()
                        .flatMap(parts -> Stream.of(parts.split(",")))
                        .map(part -> part.replaceAll("\\W", ""))
                        .filter(part -> !part.isEmpty() && !part.equals("draft"))
                        .map(part -> "privacy/notice/" + part))
                .isSubsetOf(WITHIN);
    }

    private static Set<String> named(String file, String pattern) {
        try {
            return Pattern.compile(pattern)
                    .matcher(Files.readString(SOURCE.resolve(file)))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
