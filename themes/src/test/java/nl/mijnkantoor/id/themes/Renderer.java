package nl.mijnkantoor.id.themes;

import freemarker.cache.URLTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Renders templates with the engine, the escaping and the message lookup of the server. */
final class Renderer {

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
    private final Properties messages;
    private final Locale locale;

    Renderer(String type, String language) {
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateLoader(new URLTemplateLoader() {
            @Override
            protected @Nullable URL getURL(String name) {
                return ThemeFiles.template(type, name);
            }
        });
        messages = ThemeFiles.allMessages(type, language);
        locale = Locale.forLanguageTag(language);
    }

    Template parse(String name) {
        try {
            return configuration.getTemplate(name);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": " + e.getMessage(), e);
        }
    }

    String render(String name, Map<String, ?> attributes) {
        Map<String, Object> model = new HashMap<>(attributes);
        model.put("msg", (TemplateMethodModelEx) this::message);
        model.put("advancedMsg", (TemplateMethodModelEx) this::message);
        StringWriter writer = new StringWriter();
        try {
            parse(name).process(model, writer);
        } catch (TemplateException | IOException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
        return writer.toString();
    }

    private Object message(List<?> arguments) throws TemplateModelException {
        Object[] values = new Object[arguments.size() - 1];
        for (int i = 1; i < arguments.size(); i++) {
            values[i - 1] = plain(arguments.get(i));
        }
        String key = String.valueOf(plain(arguments.get(0)));
        return new MessageFormat(messages.getProperty(key, key), locale).format(values);
    }

    private static Object plain(Object model) throws TemplateModelException {
        if (model instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        if (model instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        }
        return DeepUnwrap.unwrap((TemplateModel) model);
    }
}
