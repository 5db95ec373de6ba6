package no.samtale.privacy.notices;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes a published text apart again. What {@link Html} writes without void elements is XML, and is read as such. */
final class Blocks extends DefaultHandler {
    private static final Set<String> LEAVES = Set.of("h2", "h3", "h4", "p", "dt", "dd", "li", "th", "td");

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<String> sections = new ArrayDeque<>(List.of(""));
    private final StringBuilder text = new StringBuilder();

    private Blocks() {}

    static List<Block> of(String html) {
        Blocks blocks = new Blocks();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader("<main>" + html + "</main>")), blocks);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a published notice is not what we write", e);
        }
        return List.copyOf(blocks.blocks);
    }

    @Override
    public void startElement(String uri, String local, String tag, Attributes attributes) {
        if (tag.equals("section")) {
            String id = attributes.getValue("id");
            sections.push(id == null ? sections.element() : id);
        } else if (LEAVES.contains(tag)) {
            text.setLength(0);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String tag) {
        if (tag.equals("section")) {
            sections.pop();
        } else if (LEAVES.contains(tag)) {
            String words = text.toString().replaceAll("\\s+", " ").strip();
            if (!words.isEmpty()) {
                blocks.add(new Block(sections.element(), tag, words));
            }
            text.setLength(0);
        }
    }
}
