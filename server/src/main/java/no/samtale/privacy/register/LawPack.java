package no.samtale.privacy.register;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the linter knows of the law and of words, as data with sources (register/law/notice.yaml).
 *
 * @param repealed sections that are in force no more
 * @param claims what may not stand together in one paragraph
 * @param required what a whole notice has to say
 * @param glossary words that were once translated wrongly
 */
public record LawPack(List<Repealed> repealed, List<Claim> claims, List<Requirement> required, List<Term> glossary) {

    /**
     * A section that is in force no more.
     *
     * @param ended the first day on which it did not apply
     * @param cited finds a citation
     */
    public record Repealed(String id, Pattern cited, LocalDate ended, Words was, Words now, String source) {}

    /** A claim that the law does not bear. */
    public record Claim(String id, List<Pattern> where, Words says, String source) {
        /** Whether a paragraph makes it. */
        public boolean madeBy(String paragraph) {
            return where.stream().allMatch(each -> each.matcher(paragraph).find());
        }
    }

    /** Something that a notice has to say. */
    public record Requirement(String id, Pattern nb, Pattern en, Words says, String source) {
        /** Whether a whole notice says it. */
        public boolean metBy(String text, Language language) {
            return (language == Language.NB ? nb : en).matcher(text).find();
        }
    }

    /** A word and its translation. */
    public record Term(String id, Pattern nb, Pattern en, Pattern wrong, Words says) {}

    /** What stands in the project. */
    public static LawPack onClasspath() {
        return LawFiles.read("notice", LawPack::read);
    }

    private static LawPack read(YamlNode file) {
        return new LawPack(
                file.list("repealed", LawPack::repealed),
                file.list(
                        "claims",
                        node -> new Claim(
                                node.text("id"),
                                node.someTexts("where").stream()
                                        .map(LawPack::pattern)
                                        .toList(),
                                node.words("says"),
                                node.text("source"))),
                file.list(
                        "required",
                        node -> new Requirement(
                                node.text("id"),
                                node.parsed("nb", LawPack::pattern),
                                node.parsed("en", LawPack::pattern),
                                node.words("says"),
                                node.text("source"))),
                file.list(
                        "glossary",
                        node -> new Term(
                                node.text("id"),
                                node.parsed("nb", LawPack::pattern),
                                node.parsed("en", LawPack::pattern),
                                node.parsed("wrong", LawPack::pattern),
                                node.words("says"))));
    }

    private static Repealed repealed(YamlNode node) {
        String laws = "(?:" + String.join("|", node.someTexts("laws")) + ")";
        // "§ 8", "§§ 8, 18 og 19", "section 8": the section alone or in a list, and not the beginning of another's
        // number.
        String section = "(?:§+|sections?|paragraf)\\s*(?:\\d[\\d-]*\\s*[a-z]?\\s*(?:,|og|and)\\s*)*"
                + node.text("section") + "(?![\\d-])";
        return new Repealed(
                node.text("id"),
                pattern(laws + "[^.§]{0,20}?" + section + "|" + section + "[^.§]{0,40}?(?:of the|i)\\s+" + laws),
                node.parsed("ended", LocalDate::parse),
                node.words("was"),
                node.words("now"),
                node.text("source"));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
