package nl.mijnkantoor.id.password;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** The words that somebody who knows a person tries first: names, e-mail address, offices. */
final class PersonalWords {

    private static final int SHORTEST = 3;
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private PersonalWords() {}

    static List<String> of(KeycloakSession session, UserModel user) {
        Stream<String> names = Stream.of(user.getUsername(), user.getEmail(), user.getFirstName(), user.getLastName());
        return words(Stream.concat(names, offices(session, user)));
    }

    /** The words in these texts, each also without its accents, and each text as one word. */
    static List<String> words(Stream<String> texts) {
        return texts.filter(Objects::nonNull)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.concat(
                        Stream.of(text, SEPARATOR.matcher(text).replaceAll("")), SEPARATOR.splitAsStream(text)))
                .flatMap(word -> Stream.of(word, withoutAccents(word)))
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    static String withoutAccents(String word) {
        return ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    private static Stream<String> offices(KeycloakSession session, UserModel user) {
        OrganizationProvider offices = session.getProvider(OrganizationProvider.class);
        // Absent where the server runs without organizations.
        if (offices == null || !offices.isEnabled()) {
            return Stream.empty();
        }
        return offices.getByMember(user).map(OrganizationModel::getName);
    }
}
