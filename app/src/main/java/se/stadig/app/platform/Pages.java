package se.stadig.app.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the page of a name ({@code followup/overview} is {@code src/main/jte/followup/overview.jte}) and writes it
 * whole: a page that fails on its way is an error page, never half a page.
 */
@Component
class Pages implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Settings settings;
    private final Destinations destinations;
    private final Words words;

    Pages(Settings settings, Destinations destinations, Words words) {
        this.settings = settings;
        this.destinations = destinations;
        this.words = words;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith("redirect:") ? null : new Page(name + ".jte");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class Page implements View {
        private final String template;

        private Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, @Nullable Object> values = new HashMap<>(model == null ? Map.of() : model);
            values.put("frame", Frame.around(request, settings.demo(), destinations, words));
            StringOutput html = new StringOutput();
            templates.render(template, values, html);
            byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
            response.setContentType(HTML);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
