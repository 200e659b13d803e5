package nl.mijnkantoor.id.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * How hard a password is to guess, by zxcvbn with a Dutch dictionary beside its own. Loading takes a while and some
 * megabytes; one instance serves all threads, since every measurement keeps its state to itself.
 */
final class PasswordStrength {

    /** zxcvbn takes more than quadratic time; what is secure in the first hundred characters stays so. */
    static final int MEASURED_CODE_POINTS = 100;

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

    /** From 0, guessed at once, to 4, out of reach; {@code personalWords} count as known to whoever guesses. */
    int score(String password, List<String> personalWords) {
        return zxcvbn.measure(beginning(password), personalWords).getScore();
    }

    private static String beginning(String password) {
        int measured = Math.min(MEASURED_CODE_POINTS, password.codePointCount(0, password.length()));
        return password.substring(0, password.offsetByCodePoints(0, measured));
    }
}
