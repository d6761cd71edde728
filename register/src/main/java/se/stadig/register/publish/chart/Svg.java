package se.stadig.register.publish.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A picture under construction. Colours are chosen to stand out at least 3:1 from white and from each other where they meet. */
final class Svg {
    static final int WIDTH = 480;
    static final String INK = "#1b1b1b";
    static final String STRONG = "#0f4c6b";
    static final String CALM = "#5b93b1";
    static final String LINE = "#66757f";

    private final StringBuilder picture = new StringBuilder(2_000);

    /** @param id unlike any other on the page */
    Svg(String id, String title, String description, int height) {
        picture.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append(
                        "-d\" font-family=\"system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif\" font-size=\"14\" fill=\"")
                .append(INK)
                .append("\">");
        element("title", id + "-t", title);
        element("desc", id + "-d", description);
        picture.append("<defs><pattern id=\"")
                .append(id)
                .append(
                        "-u\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
                .append("<rect width=\"6\" height=\"6\" fill=\"#fff\"/><rect width=\"3\" height=\"6\" fill=\"")
                .append(CALM)
                .append("\"/></pattern></defs>\n");
    }

    private void element(String name, String id, String text) {
        picture.append('<')
                .append(name)
                .append(" id=\"")
                .append(id)
                .append("\">")
                .append(escaped(text));
        picture.append("</").append(name).append('>');
    }

    void rect(double x, double y, double width, double height, String fill, String stroke) {
        picture.append("<rect x=\"").append(n(x)).append("\" y=\"").append(n(y));
        picture.append("\" width=\"").append(n(width)).append("\" height=\"").append(n(height));
        picture.append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(stroke)
                .append("\"/>\n");
    }

    void line(double x1, double y1, double x2, double y2, String stroke, String style) {
        picture.append("<line x1=\"").append(n(x1)).append("\" y1=\"").append(n(y1));
        picture.append("\" x2=\"").append(n(x2)).append("\" y2=\"").append(n(y2));
        picture.append("\" stroke=\"")
                .append(stroke)
                .append("\" ")
                .append(style)
                .append("/>\n");
    }

    void circle(double x, double y, double radius, String fill, String stroke) {
        picture.append("<circle cx=\"")
                .append(n(x))
                .append("\" cy=\"")
                .append(n(y))
                .append("\" r=\"")
                .append(n(radius));
        picture.append("\" fill=\"").append(fill).append("\" stroke=\"").append(stroke);
        picture.append("\" stroke-width=\"2\"/>\n");
    }

    /** @param anchor start, middle or end */
    void text(double x, double y, String anchor, String text, boolean bold) {
        picture.append("<text x=\"")
                .append(n(x))
                .append("\" y=\"")
                .append(n(y))
                .append("\" text-anchor=\"")
                .append(anchor);
        picture.append(bold ? "\" font-weight=\"700\">" : "\">")
                .append(escaped(text))
                .append("</text>\n");
    }

    String done() {
        return picture.append("</svg>\n").toString();
    }

    /** As much of a text as a line of the picture holds. */
    static String fitting(String text, int signs) {
        return text.length() <= signs ? text : text.substring(0, signs - 1).strip() + "…";
    }

    private static String n(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
