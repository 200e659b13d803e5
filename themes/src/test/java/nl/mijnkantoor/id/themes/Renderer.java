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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Renders templates with the engine, the escaping and the message lookup of the server. Where the server would show the key of
 * a text that nobody wrote, this one fails.
 */
final class Renderer {

    /** Where a template asks whether there is a text, and has another one in case there is not. */
    private static final Pattern MAY_BE_MISSING = Pattern.compile("(passwordRule|credential)\\..*");

    private static final Pattern KEY = Pattern.compile("\\$\\{(.+)}");

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
        model.put("advancedMsg", (TemplateMethodModelEx) this::nameOrMessage);
        model.put("kcSanitize", (TemplateMethodModelEx)
                arguments -> Jsoup.clean(String.valueOf(plain(arguments.get(0))), Safelist.basic()));
        StringWriter writer = new StringWriter();
        try {
            parse(name).process(model, writer);
        } catch (TemplateException | IOException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
        return writer.toString();
    }

    /** What the server says under this key, for data of a test. */
    String say(String key, Object... values) {
        String text = messages.getProperty(key);
        if (text == null && !MAY_BE_MISSING.matcher(key).matches()) {
            throw new IllegalArgumentException("No text in " + locale + " for " + key);
        }
        return new MessageFormat(text == null ? key : text, locale).format(values);
    }

    private Object message(List<?> arguments) throws TemplateModelException {
        Object[] values = new Object[arguments.size() - 1];
        for (int i = 1; i < arguments.size(); i++) {
            values[i - 1] = plain(arguments.get(i));
        }
        return say(String.valueOf(plain(arguments.get(0))), values);
    }

    /** Names given in the console, of apps for example, are either words or <code>${key}</code>. */
    private Object nameOrMessage(List<?> arguments) throws TemplateModelException {
        String text = String.valueOf(plain(arguments.get(0)));
        Matcher key = KEY.matcher(text);
        return key.matches() ? say(key.group(1)) : text;
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
