package se.stadig.app.material;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter as a PDF that is tagged, so that it can be read aloud, and has its one font in it. Text that is written from right to left is shaped and
 * turned here, since a PDF has its letters in the order in which they are drawn.
 */
@Component
class LetterPdf {
    private static final String FONT = "DejaVu Sans";
    /** Not to be broken in two. */
    private static final String ADDRESS = "www.ivo.se";

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 20mm 25mm 20mm;
                @bottom-center { content: element(foot); } }
            body { font-family: '%s'; font-size: 16pt; line-height: 1.4; color: #000; margin: 0; }
            h1 { font-size: 24pt; font-weight: normal; line-height: 1.2; margin: 6mm 0 5mm 0; }
            h2 { font-size: 19pt; font-weight: normal; margin: 6mm 0 1mm 0; border-bottom: 1pt solid #000; page-break-after: avoid; }
            p { margin: 0 0 3mm 0; }
            table { width: 100%%; border-collapse: collapse; margin: 4mm 0 5mm 0; }
            td { border-top: 1pt solid #000; border-bottom: 1pt solid #000; padding: 2mm 0; vertical-align: top; }
            tr { page-break-inside: avoid; }
            .whole { white-space: nowrap; }
            .part { font-size: 16pt; }
            .name { font-size: 19pt; }
            .foot { position: running(foot); font-size: 12pt; }
            .review { border: 2pt solid #000; padding: 2mm 3mm; }
            """.formatted(FONT);

    byte[] of(Letter letter) {
        XRLog.setLoggingEnabled(false); // it would write what is in the letter
        boolean fromRight = letter.translation().direction().equals("rtl");
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(font(), FONT, 400, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ArabicLetters());
        builder.defaultTextDirection(fromRight ? TextDirection.RTL : TextDirection.LTR);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Stadig");
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(html(letter), null);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            builder.toStream(file);
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file.toByteArray();
    }

    private static FSSupplier<InputStream> font() {
        return () -> Objects.requireNonNull(
                LetterPdf.class.getResourceAsStream("/fonts/DejaVuSans.ttf"), "The font of the letters is missing.");
    }

    private static String html(Letter letter) {
        Translation translation = letter.translation();
        StringBuilder html = new StringBuilder();
        html.append(
                "<html lang=\"%s\" dir=\"%s\"><head><title>%s</title><meta name=\"subject\" content=\"%s\"/><style>%s</style></head><body>"
                        .formatted(
                                translation.code(),
                                translation.direction(),
                                escaped(letter.content().title()),
                                escaped(letter.content().title()),
                                STYLE));
        html.append("<div class=\"foot\">")
                .append(escaped(letter.unit()))
                .append(" · ")
                .append(letter.day());
        if (!translation.isReviewed()) {
            html.append("<br/>")
                    .append(escaped(translation.needsReview()))
                    .append("<br/><span lang=\"sv\" dir=\"ltr\">")
                    .append(escaped(LetterWords.NEEDS_REVIEW))
                    .append("</span>");
        }
        html.append("</div>");
        paragraph(html, letter.word("to") + " " + letter.to());
        html.append("<h1>").append(escaped(letter.content().title())).append("</h1>");
        letter.content().before().forEach(text -> paragraph(html, text));
        html.append("<table>");
        letter.who()
                .forEach(one -> html.append(
                        "<tr><td><span class=\"part\">%s</span><br/><span class=\"name\">%s</span><br/>%s <span dir=\"ltr\">%s</span></td></tr>"
                                .formatted(
                                        escaped(one.part()),
                                        escaped(one.name()),
                                        escaped(letter.word("phone")),
                                        escaped(one.phone()))));
        html.append("</table>");
        for (Translation.Section section : letter.content().after()) {
            html.append("<h2>").append(escaped(section.heading())).append("</h2>");
            section.paragraphs().forEach(text -> paragraph(html, text));
        }
        return html.append("</body></html>").toString();
    }

    private static void paragraph(StringBuilder html, String text) {
        html.append("<p>")
                .append(escaped(text).replace(ADDRESS, "<span class=\"whole\">" + ADDRESS + "</span>"))
                .append("</p>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
