package no.samtale.channels.email.mime.reports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.channels.email.mime.header.MailHeaders;
import org.jspecify.annotations.Nullable;

/** Reports that some servers write as prose: qmail, Exim, older Exchange, and many gateways. */
public final class ProseReports {
    private static final Set<String> DAEMONS =
            Set.of("mailer-daemon", "mailerdaemon", "mail-daemon", "postmaster", "mdaemon");

    private static final Pattern SUBJECT = Pattern.compile(
            "(?i).*(?:undeliver|delivery (?:status|failure|has failed|notification)|returned mail|mail delivery failed|failure notice|could not be delivered"
                    + "|delivery delayed|warning: (?:could not send|message)|kan ikke leveres|kunne ikke leveres|ikke levert|olevererbart|går inte att leverera|unzustellbar).*");

    private static final Pattern CODE = Pattern.compile("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern REPLY = Pattern.compile("\\b([45])[0-7]\\d[ -]");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?m)^\\s{0,8}<?([^\\s<>()]{1,200}@[^\\s<>():;,]{1,255})>?:?\\s*$");
    private static final Pattern ID = Pattern.compile("(?im)^[ \\t]{0,8}Message-ID:\\s*(<[^<>\\s]{1,500}>)");
    private static final Pattern RETURNED =
            Pattern.compile("(?im)^(?:Received|Return-Path|From|Date|Message-ID|Subject): ");

    private ProseReports() {}

    /** Whether somebody of that local part and subject tells of a mail that did not arrive. */
    public static boolean isOne(String localPart, String subject, boolean emptyReturnPath) {
        boolean daemon = DAEMONS.contains(localPart.toLowerCase(Locale.ROOT));
        return SUBJECT.matcher(subject).matches() && (daemon || emptyReturnPath);
    }

    /** What can be made out. */
    public static DeliveryReport read(String words, MailHeaders headers, MailHeaders returned) {
        Matcher id = ID.matcher(words);
        MailHeaders back = returned.isEmpty() ? quoted(words) : returned;
        String status = found(CODE, words);
        String reply = found(REPLY, words);
        String code = status != null ? status : reply == null ? null : reply + ".0.0";
        String to = headers.first("X-Failed-Recipients").map(Reports::address).orElseGet(() -> found(RECIPIENT, words));
        boolean late = words.toLowerCase(Locale.ROOT).contains("delayed") || (code != null && code.startsWith("4"));
        var action = late ? ReportedRecipient.Action.DELAYED : ReportedRecipient.Action.FAILED;
        boolean clear = to != null || code != null;
        return new DeliveryReport(
                Reports.id(back, id.find() ? id.group(1) : ""),
                clear ? List.of(new ReportedRecipient(to, action, code, null)) : List.of(),
                back);
    }

    /** The header that prose quotes below itself. */
    private static MailHeaders quoted(String words) {
        Matcher start = RETURNED.matcher(words);
        return Optional.of(start)
                .filter(Matcher::find)
                .map(each -> MailHeaders.of(words.substring(each.start())))
                .orElse(MailHeaders.of(""));
    }

    private static @Nullable String found(Pattern pattern, String words) {
        Matcher match = pattern.matcher(words);
        return match.find() ? match.group(1) : null;
    }
}
