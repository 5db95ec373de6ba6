package no.samtale.privacy.notices.web;

import java.time.Instant;
import java.util.List;
import no.samtale.privacy.announcements.Announcements;
import no.samtale.privacy.linting.Finding;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;

/**
 * All that the editor shows.
 *
 * @param path of the account's notice
 * @param mayMail whether people can be told by e-mail
 * @param versions the newest first
 */
record EditorView(
        String path,
        boolean mayPublish,
        boolean mayMail,
        Controller controller,
        List<PurposeChoice> purposes,
        List<ItemChoice> items,
        List<PeriodChoice> periods,
        List<ClauseView> clauses,
        DraftView draft,
        List<VersionView> versions) {

    /**
     * A purpose of the register.
     *
     * @param planned nothing uses it yet
     * @param off the account has switched it off
     */
    record PurposeChoice(String id, Words name, Words basis, boolean planned, boolean optional, boolean off) {}

    /** An item that can be left out. */
    record ItemChoice(String id, Words name, boolean leftOut) {}

    /**
     * A time that can be made shorter.
     *
     * @param rule category and purpose
     * @param hours the register's
     * @param chosen the account's; null if it has chosen none
     */
    record PeriodChoice(
            String rule,
            Words category,
            Words purpose,
            Words event,
            long hours,
            @Nullable Long chosen) {}

    /** A clause, and the account's own words below it. */
    record ClauseView(
            String id,
            Words heading,
            @Nullable Words text,
            @Nullable Words addition) {}

    /**
     * The draft.
     *
     * @param number that it would be published under
     * @param differs whether it is another than the version in force
     * @param widenings in what it allows more
     */
    record DraftView(String mark, String number, boolean differs, List<Finding> findings, List<Words> widenings) {}

    /**
     * A version.
     *
     * @param byMail how far telling people by e-mail has come; null if they are not told so
     */
    record VersionView(
            String number,
            Instant publishedAt,
            Words description,
            @Nullable Words announcement,
            String signedBy,
            String hash,
            List<Words> widenings,
            Announcements.@Nullable Progress byMail) {}
}
