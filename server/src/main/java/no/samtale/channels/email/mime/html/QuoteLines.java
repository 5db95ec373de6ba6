package no.samtale.channels.email.mime.html;

import java.util.regex.Pattern;

/** The lines by which mail programs introduce what they quote, in the languages of the North, English and German. */
public final class QuoteLines {
    private static final int LONGEST = 400;

    /** "On … wrote:", "Den … skrev …:", "Am … schrieb …:" and their kin. */
    private static final Pattern ATTRIBUTION = Pattern.compile("(?is)\\s*(?:"
            + "On\\b.{5,300}\\bwrote\\s*:"
            + "|(?:Den|På|På den|Kl|Kl\\.|D\\.|Op)\\b.{3,300}\\b(?:skrev|skreiv|skrev følgende)\\b.{0,200}:"
            + "|.{3,200}\\b(?:skrev|skreiv)\\b.{3,120}\\d{1,2}[.:]\\d{2}.{0,40}:"
            + "|(?:Am|Den)\\b.{5,300}\\bschrieb\\b.{0,200}:"
            + "|\\d{4}-\\d{2}-\\d{2}.{0,200}<.{3,200}>\\s*:"
            + "|(?:man|tir|ons|tor|fre|lør|søn|mån|tis|lör|sön|mon|tue|wed|thu|fri|sat|sun)\\w*\\.?,? .{5,200}\\b(?:skrev|wrote)\\b.{0,200}:"
            + "|\\d{1,2}\\. ?\\p{L}{3,9}\\.? \\d{4}.{0,100}\\b(?:skrev|skreiv)\\b.{0,200}:"
            + ")\\s*");

    /** "-----Original Message-----" and what stands above a forwarded mail. */
    private static final Pattern DIVIDER = Pattern.compile(
            "(?i)\\s*(?:[-_*]{2,}\\s*(?:Original Message|Original Appointment|Forwarded message|Opprinnelig melding|Opprinnelig e-post|Videresendt melding|"
                    + "Videresendt e-post|Ursprungligt meddelande|Ursprungligt mail|Vidarebefordrat meddelande|Oprindelig meddelelse|"
                    + "Videresendt meddelelse|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Original Nachricht)\\s*[-_*]{2,}"
                    + "|Begin forwarded message:|Start på videresendt melding:|Start på vidarebefordrat e-postmeddelande:|Start på videresendt besked:|Anfang der weitergeleiteten Nachricht:)\\s*");

    private static final Pattern SENDER =
            Pattern.compile("(?i)\\s*\\*?(?:From|Fra|Frå|Från|Von)\\s*:\\*?.{0,300}", Pattern.DOTALL);

    private static final Pattern SENT = Pattern.compile(
            "(?i)\\s*\\*?(?:Sent|Sendt|Skickat|Gesendet|Date|Dato|Datum|Skicka|Til|To|Till|An)\\s*:\\*?.{0,300}",
            Pattern.DOTALL);

    private static final Pattern SUBJECT = Pattern.compile("(?i)(?:^|\\n|\\s)\\*?(?:Subject|Emne|Ämne|Betreff)\\s*:");

    private QuoteLines() {}

    public static boolean attribution(String line) {
        return line.length() <= LONGEST && ATTRIBUTION.matcher(line).matches();
    }

    public static boolean divider(String line) {
        return line.length() <= LONGEST && DIVIDER.matcher(line).matches();
    }

    /** The first line of a block that repeats a mail's header. */
    public static boolean sender(String line) {
        return line.length() <= LONGEST && SENDER.matcher(line).matches();
    }

    public static boolean sent(String line) {
        return line.length() <= LONGEST && SENT.matcher(line).matches();
    }

    /** A block, as one text, that repeats a mail's header: who, when or to whom, and about what. */
    public static boolean headerBlock(String block) {
        return block.length() <= 4 * LONGEST
                && block.lines()
                        .filter(each -> !each.isBlank())
                        .findFirst()
                        .filter(QuoteLines::sender)
                        .isPresent()
                && SUBJECT.matcher(block).find();
    }
}
