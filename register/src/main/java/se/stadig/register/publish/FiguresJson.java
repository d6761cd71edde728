package se.stadig.register.publish;

import java.io.IOException;
import java.io.OutputStream;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Question;
import se.stadig.register.figures.Coverage;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Figures as JSON, exact and unblanked, with the flag of disclosure control beside: the contract's machine-readable form, for whoever may see them. */
public final class FiguresJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FiguresJson() {}

    /** Writes the figures that are selected, one at a time. */
    public static void write(OutputStream out, Publication publication, Selection selection) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", "stadig-figures/1");
            arguments(json, publication.question());
            coverage(json, publication.coverage());
            json.writeObjectPropertyStart("figures");
            for (Figure figure : publication.exact().values()) {
                if (selection.has(figure.name())) {
                    figure(json, figure);
                }
            }
            json.writeEndObject();
            json.writeObjectPropertyStart("suppression");
            for (FigureName name : publication.exact().keySet()) {
                if (selection.has(name)) {
                    json.writeStringProperty(name.text(), publication.flag(name).name());
                }
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void arguments(JsonGenerator json, Question question) {
        json.writeObjectPropertyStart("arguments");
        json.writeStringProperty("window", question.window().toString());
        json.writeStringProperty("reference_date", question.reference().toString());
        json.writeStringProperty("month_end", question.monthEnd().toString());
        json.writeStringProperty("staffing_from", question.staffingFrom().toString());
        json.writeBooleanProperty("digital_counted", question.digitalCounted());
        json.writeEndObject();
    }

    private static void coverage(JsonGenerator json, Coverage coverage) {
        json.writeObjectPropertyStart("municipalities");
        json.writeNumberProperty("reporting", coverage.reporting());
        json.writeNumberProperty("all", coverage.all());
        json.writeEndObject();
        json.writeArrayPropertyStart("coverage");
        coverage.daysMissing().forEach((code, days) -> {
            json.writeStartObject();
            json.writeStringProperty("municipality_code", code);
            json.writeNumberProperty("window_days_without_delivery", days);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void figure(JsonGenerator json, Figure figure) {
        json.writeRaw('\n');
        json.writeObjectPropertyStart(figure.name().text());
        json.writeStringProperty("numerator", figure.numerator() == null ? null : Figure.text(figure.numerator()));
        json.writeStringProperty("denominator", Figure.text(figure.denominator()));
        if (figure.value() == null) {
            json.writeNullProperty("value");
            json.writeNullProperty("decimal");
        } else {
            json.writeStringProperty("value", Figure.text(figure.value()));
            json.writeNumberProperty("decimal", figure.value().doubleValue());
        }
        if (figure.persons() == null) {
            json.writeNullProperty("persons");
        } else {
            json.writeNumberProperty("persons", figure.persons());
        }
        if (figure.leftOut() != null) {
            json.writeObjectPropertyStart("left_out");
            figure.leftOut().forEach(json::writeNumberProperty);
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
