package no.samtale.channels.email.mime.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds what is quoted and what is a signature, by the marks that mail programs leave, and puts it in a box of its own. */
final class Folds {
    static final String MARK = "data-fold";

    /** Gmail, Yahoo, Proton, Thunderbird, Apple, Outlook (web and new), Zimbra, Fastmail. */
    private static final String QUOTES =
            ".gmail_quote,.gmail_quote_container,.gmail_extra .gmail_quote,.yahoo_quoted,.protonmail_quote,.moz-cite-prefix + blockquote,"
                    + "blockquote[type=cite],#divRplyFwdMsg,#appendonsend,#mail-editor-reference-message-container,.OutlookMessageHeader,"
                    + "#stopSpelling,.ms-outlook-mobile-reference-message,.tutanota_quote,.hmmessage + blockquote,#isForwardContent,#isReplyContent";

    private static final String SIGNATURES =
            ".gmail_signature,.gmail_signature_prefix,.moz-signature,#Signature,#AppleMailSignature,.AppleMailSignature,.protonmail_signature_block-user,"
                    + "#ms-outlook-mobile-signature,.elementToProof #Signature,#signature";

    /** After these the rest of the mail is another's. */
    private static final Set<String> HEADS =
            Set.of("divRplyFwdMsg", "appendonsend", "stopSpelling", "mail-editor-reference-message-container");

    private static final int LOOKED_AT = 50;

    private Folds() {}

    static void markIn(Element body) {
        for (Element quote : body.select(QUOTES).stream().limit(LOOKED_AT).toList()) {
            if (free(quote)) {
                fold(
                        "quote",
                        HEADS.contains(quote.id()) || quote.hasClass("OutlookMessageHeader")
                                ? onwards(outermost(quote, body))
                                : introduced(quote));
            }
        }
        byText(body);
        for (Element signature :
                body.select(SIGNATURES).stream().limit(LOOKED_AT).toList()) {
            if (free(signature)) {
                fold("signature", List.of(signature));
            }
        }
    }

    /** What only its words give away: repeated headers, dividers, attributions, and the two dashes. */
    private static void byText(Element body) {
        List<TextNode> telling = new ArrayList<>();
        body.forEachNode(node -> {
            if (node instanceof TextNode text && telling.size() < LOOKED_AT && telling(text.text())) {
                telling.add(text);
            }
        });
        for (TextNode text : telling) {
            Element block = block(text);
            if (block != null && free(block)) {
                byText(text, block, body);
            }
        }
    }

    private static boolean telling(String text) {
        String line = text.strip();
        return line.equals("--") || QuoteLines.sender(line) || QuoteLines.divider(line) || QuoteLines.attribution(line);
    }

    private static void byText(TextNode text, Element block, Element body) {
        String line = text.text().strip();
        if (line.equals("--")) {
            signature(text, block, body);
        } else if (QuoteLines.divider(line)) {
            fold("quote", onwards(block.equals(body) ? text : outermost(block, body)));
        } else if (QuoteLines.attribution(line)) {
            Element next = block.equals(body) ? null : block.nextElementSibling();
            if (next != null && next.is("blockquote")) {
                fold("quote", List.of(block, next));
            }
        } else if (!block.equals(body) && QuoteLines.headerBlock(HtmlWords.of(block))) {
            fold("quote", onwards(outermost(block, body)));
        }
    }

    private static void signature(TextNode text, Element block, Element body) {
        boolean alone = !block.equals(body) && block.text().strip().equals("--");
        List<Node> nodes = onwards(alone ? block : text);
        fold(
                "signature",
                nodes.stream()
                        .takeWhile(each -> !(each instanceof Element element && element.hasAttr(MARK)))
                        .toList());
    }

    /** A quote with the line that introduces it. */
    private static List<Node> introduced(Element quote) {
        Element before = quote.previousElementSibling();
        boolean introduces = before != null
                && free(before)
                && (before.hasClass("moz-cite-prefix")
                        || before.hasClass("gmail_attr")
                        || QuoteLines.attribution(before.text()));
        return introduces && before != null ? List.of(before, quote) : List.of(quote);
    }

    /** The highest element that begins with this one. */
    private static Element outermost(Element element, Element body) {
        Element highest = element;
        Element parent = highest.parent();
        while (parent != null && !parent.equals(body) && parent.is("div,p,span,font,center") && first(highest)) {
            highest = parent;
            parent = highest.parent();
        }
        return highest;
    }

    private static boolean first(Element element) {
        for (Node before = element.previousSibling(); before != null; before = before.previousSibling()) {
            boolean blank = before instanceof TextNode text
                    ? text.isBlank()
                    : before instanceof Element each && each.is("hr,br");
            if (!blank) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> onwards(Node from) {
        List<Node> nodes = new ArrayList<>();
        for (Node each = from; each != null; each = each.nextSibling()) {
            nodes.add(each);
        }
        return nodes;
    }

    private static @Nullable Element block(TextNode text) {
        Element parent = text.parent();
        while (parent != null && parent.is("b,strong,span,font,i,em,u,a,code")) {
            parent = parent.parent();
        }
        return parent;
    }

    /** Whether it still stands in the mail, in no box. */
    private static boolean free(Element element) {
        return (element.parent() != null && element.closest("[" + MARK + "]") == null) || element.is("body");
    }

    private static void fold(String kind, List<? extends Node> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        Element box = new Element("div").attr(MARK, kind);
        nodes.getFirst().before(box);
        nodes.forEach(box::appendChild);
    }
}
