package se.stadig.register.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads our pages, which are well-formed, and checks what every page must keep. */
final class Pages {
    private Pages() {}

    static Document parsed(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    static List<Element> all(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        return elements;
    }

    /** Rows of the table with the caption, as texts of cells. */
    static List<List<String>> table(Document page, String caption) {
        for (Element table : all(page, "table")) {
            if (table.getElementsByTagName("caption").item(0).getTextContent().equals(caption)) {
                List<List<String>> rows = new ArrayList<>();
                NodeList nodes = table.getElementsByTagName("tr");
                for (int at = 0; at < nodes.getLength(); at++) {
                    List<String> cells = new ArrayList<>();
                    for (Node cell = nodes.item(at).getFirstChild(); cell != null; cell = cell.getNextSibling()) {
                        if (cell instanceof Element) {
                            cells.add(cell.getTextContent());
                        }
                    }
                    rows.add(cells);
                }
                return rows;
            }
        }
        throw new AssertionError("no table is called " + caption);
    }

    static void check(String text) throws Exception {
        assertThat(text).startsWith("<!DOCTYPE html>\n<html lang=\"sv\">");
        Document page = parsed(text);
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("main").getLength()).isEqualTo(1);
        assertThat(text).doesNotContain(" src=", "@import", "url(http", "onclick", "onload");
        Set<String> ids = new HashSet<>();
        for (Element element : all(page, "*")) {
            String id = element.getAttribute("id");
            assertThat(id.isEmpty() || ids.add(id)).as("id %s", id).isTrue();
        }
        for (Element link : all(page, "a")) {
            assertThat(ids).contains(link.getAttribute("href").substring(1));
        }
        for (Element element : all(page, "*")) {
            if (element.hasAttribute("aria-labelledby")) {
                assertThat(ids).contains(element.getAttribute("aria-labelledby").split(" "));
            }
        }
        for (Element table : all(page, "table")) {
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
        }
        for (Element heading : all(page, "th")) {
            assertThat(heading.getAttribute("scope")).isIn("col", "row");
        }
        for (Element picture : all(page, "svg")) {
            assertThat(picture.getAttribute("role")).isEqualTo("img");
            assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
        }
        int before = 1;
        for (Element element : all(page, "*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int level = Integer.parseInt(element.getTagName().substring(1));
                assertThat(level).as("heading %s", element.getTextContent()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
    }
}
