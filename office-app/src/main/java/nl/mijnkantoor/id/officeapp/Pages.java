package nl.mijnkantoor.id.officeapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The app's pages. Requests that start a login never get here: {@link LoginStart} sends them on. */
@Controller
class Pages {

    private final OfficeAppProperties properties;
    private final InitiatedLogin initiatedLogin;
    private final Farewell farewell;
    private final MessageSource messages;
    private final Clock clock;

    Pages(
            OfficeAppProperties properties,
            InitiatedLogin initiatedLogin,
            Farewell farewell,
            MessageSource messages,
            Clock clock) {
        this.properties = properties;
        this.initiatedLogin = initiatedLogin;
        this.farewell = farewell;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping({"/", "/login"})
    String start(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @AuthenticationPrincipal @Nullable OidcUser user) {
        if (initiatedLogin.isForeign(request)) {
            return problem(LoginProblem.FOREIGN.id(), model, response);
        }
        if (user == null) {
            model.addAttribute("loggedOut", farewell.isDue(request, response));
            return "start";
        }
        String hint = request.getParameter(InitiatedLogin.LOGIN_HINT);
        boolean meantForSomebodyElse = hint != null && !hint.equalsIgnoreCase(user.getEmail());
        return meantForSomebodyElse ? "redirect:/me?other=true" : "redirect:/me";
    }

    @GetMapping("/me")
    String me(
            @AuthenticationPrincipal OidcUser user,
            @RequestParam(name = "other", defaultValue = "false") boolean other,
            Locale locale,
            Model model) {
        Person person = Person.of(user);
        model.addAttribute("person", person);
        model.addAttribute("other", other);
        if (person.manages()) {
            model.addAttribute("kantoorbeheer", properties.issuer() + "/kantoorbeheer/");
        }
        if (person.loggedInAt() != null) {
            String pattern = messages.getMessage("me.when.pattern", null, locale);
            model.addAttribute(
                    "loggedInAt",
                    DateTimeFormatter.ofPattern(pattern, locale)
                            .format(person.loggedInAt().atZone(properties.timeZone())));
            model.addAttribute("elapsed", Elapsed.of(Duration.between(person.loggedInAt(), clock.instant())));
        }
        return "me";
    }

    @GetMapping("/login/problem")
    String problem(
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        LoginProblem problem = LoginProblem.ofId(reason);
        response.setStatus(problem.status().value());
        model.addAttribute("problem", problem.id());
        return "problem";
    }

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> health() {
        return Map.of("status", "UP");
    }
}
