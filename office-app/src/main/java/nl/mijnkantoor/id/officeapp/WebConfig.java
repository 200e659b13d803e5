package nl.mijnkantoor.id.officeapp;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** What is the same on every page. */
@Configuration(proxyBeanMethods = false)
class WebConfig {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** Dutch, unless the browser prefers English. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(DUTCH, Locale.ENGLISH));
        resolver.setDefaultLocale(DUTCH);
        return resolver;
    }

    /** The session cookie travels over TLS alone where the app is served over TLS. */
    @Bean
    ServletContextInitializer secureSessionCookie(OfficeAppProperties properties) {
        return context -> context.getSessionCookieConfig().setSecure(properties.servedOverTls());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
