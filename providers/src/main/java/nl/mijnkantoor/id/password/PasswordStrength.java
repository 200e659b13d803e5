package nl.mijnkantoor.id.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How hard a password is to guess, by zxcvbn with a Dutch dictionary beside its own. Loading takes a while and some
 * megabytes; one instance serves all threads, since every measurement keeps its state to itself.
 */
final class PasswordStrength {

    /** zxcvbn takes seconds for a hundred characters of leetspeak; what is strong in its beginning stays so. */
    static final int MEASURED_CODE_POINTS = 40;

    private static final List<String> PRODUCT_WORDS = List.of("mijnkantoor", "kantoor", "wachtwoord", "welkom");

    private final Zxcvbn zxcvbn;

    private PasswordStrength(Zxcvbn zxcvbn) {
        this.zxcvbn = zxcvbn;
    }

    static PasswordStrength load() {
        try {
            return new PasswordStrength(new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new Dictionary("dutch", WordList.read("dutch-words.txt")))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From 0, guessed at once, to 4, out of reach. Whoever guesses is supposed to know the personal words. */
    int score(String password, List<String> personalWords) {
        List<String> known = Stream.concat(personalWords.stream(), PRODUCT_WORDS.stream())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        return zxcvbn.measure(without(known, beginning(password)), known).getScore();
    }

    /** zxcvbn rewards the mere number of parts; a known word is to be worth nothing at all. */
    private static String without(List<String> knownWords, String password) {
        String anyOfThem = knownWords.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(anyOfThem, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(password)
                .replaceAll("");
    }

    private static String beginning(String password) {
        int measured = Math.min(MEASURED_CODE_POINTS, password.codePointCount(0, password.length()));
        return password.substring(0, password.offsetByCodePoints(0, measured));
    }
}
