package nl.mijnkantoor.id.officeapp;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page may show, error pages included. */
@ControllerAdvice
class PageDefaults {

    private final OfficeAppProperties properties;

    PageDefaults(OfficeAppProperties properties) {
        this.properties = properties;
    }

    @ModelAttribute("supportUrl")
    @Nullable String supportUrl() {
        return properties.supportUrl();
    }
}
