package se.stadig.register.publish;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes HTML piece by piece, so that a page of any size takes no memory. Text and attributes are escaped here and nowhere else. */
final class Html {
    private final Appendable to;

    Html(Appendable to) {
        this.to = to;
    }

    /** A start tag; attributes are names and values in turn. */
    Html open(String tag, String... attributes) throws IOException {
        to.append('<').append(tag);
        for (int at = 0; at < attributes.length; at += 2) {
            to.append(' ')
                    .append(attributes[at])
                    .append("=\"")
                    .append(escaped(attributes[at + 1]))
                    .append('"');
        }
        to.append('>');
        return this;
    }

    Html close(String... tags) throws IOException {
        for (String tag : tags) {
            to.append("</").append(tag).append('>');
        }
        to.append('\n');
        return this;
    }

    Html text(String text) throws IOException {
        to.append(escaped(text));
        return this;
    }

    /** A whole element with text in it. */
    Html leaf(String tag, String text, String... attributes) throws IOException {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Markup that somebody else has made and escaped. */
    Html raw(String markup) throws IOException {
        to.append(markup);
        return this;
    }

    /** The start of a page that needs nothing from elsewhere and runs nothing. */
    Html head(String title, String style) throws IOException {
        raw("<!DOCTYPE html>\n")
                .open("html", "lang", "sv")
                .raw("\n")
                .open("head")
                .raw("<meta charset=\"utf-8\"/>\n");
        raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        return leaf("title", title)
                .open("style")
                .raw("\n" + style)
                .close("style")
                .close("head")
                .open("body")
                .raw("\n");
    }

    /** A heading cell. */
    Html th(String text, String scope, String... attributes) throws IOException {
        String[] all = new String[attributes.length + 2];
        all[0] = "scope";
        all[1] = scope;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return open("th", all).text(text).raw("</th>");
    }

    Html td(String text, String... attributes) throws IOException {
        return open("td", attributes).text(text).raw("</td>");
    }

    /** Safe as text and inside quotes; signs that no page may hold are shown as the sign for what cannot be shown. */
    static String escaped(String text) {
        StringBuilder safe = null;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            String instead = instead(one);
            if (instead != null && safe == null) {
                safe = new StringBuilder(text.length() + 16).append(text, 0, at);
            }
            if (safe != null) {
                safe.append(instead == null ? String.valueOf(one) : instead);
            }
        }
        return safe == null ? text : safe.toString();
    }

    private static @Nullable String instead(char one) {
        return switch (one) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\t', '\n', '\r' -> null;
            default -> one < ' ' || one >= 0x7f && one < 0xa0 || one >= 0xfffe ? "\uFFFD" : null;
        };
    }
}
