package io.shoumi.desk.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Renders precompiled templates: a view name is a template's path without its ending; the model's entries are its parameters. */
@Component
class JteViews implements ViewResolver {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, JteViews.class.getClassLoader(), "io.shoumi.pages");

    JteViews() {
        engine.setBinaryStaticContent(false);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:")) {
            var redirect = new RedirectView(name.substring("redirect:".length()), true, false);
            redirect.setExposeModelAttributes(false);
            redirect.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
            return redirect;
        }
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new Page(engine, template) : null;
    }

    private record Page(TemplateEngine engine, String template) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var given = model == null ? Map.<String, Object>of() : onlyParameters(model);
            var out = new Utf8ByteOutput();
            engine.render(template, given, out);
            response.setContentType(getContentType());
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }

        private Map<String, Object> onlyParameters(Map<String, ?> model) {
            var wanted = engine.getParamInfo(template).keySet();
            var given = new java.util.HashMap<String, Object>();
            model.forEach((name, value) -> {
                if (wanted.contains(name) && value != null) {
                    given.put(name, value);
                }
            });
            return given;
        }
    }
}
