package nl.mijnkantoor.id.password;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The passwords everybody tries: common words, runs of keys and repetitions, dressed up with capitals, leetspeak and a
 * few digits or symbols before and after.
 */
final class CommonPasswords {

    /** Nobody tries longer ones first, and every cut of a text is looked up. */
    private static final int LONGEST = 128;

    /** Enough for a date and some exclamation marks; with more around it the word is no longer the password. */
    private static final int LONGEST_PADDING = 10;

    private static final int SHORTEST_RUN = 4;

    private static final List<String> KEY_ROWS = List.of(
            "12345678901234567890",
            "qwertyuiop",
            "azertyuiop",
            "qwertzuiop",
            "asdfghjkl",
            "qsdfghjklm",
            "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "qwertyasdfghzxcvbn",
            "qweasdzxc",
            "abcdefghijklmnopqrstuvwxyz");

    private static final Map<Character, Character> LEETSPEAK = Map.ofEntries(
            Map.entry('0', 'o'),
            Map.entry('2', 'z'),
            Map.entry('3', 'e'),
            Map.entry('€', 'e'),
            Map.entry('4', 'a'),
            Map.entry('@', 'a'),
            Map.entry('5', 's'),
            Map.entry('$', 's'),
            Map.entry('7', 't'),
            Map.entry('+', 't'),
            Map.entry('8', 'b'),
            Map.entry('9', 'g'),
            Map.entry('|', 'l'));

    private final Set<String> words;

    private CommonPasswords(Set<String> words) {
        this.words = words;
    }

    static CommonPasswords load() {
        return new CommonPasswords(Set.copyOf(WordList.read("common-passwords.txt")));
    }

    boolean contains(String password) {
        if (password.length() > LONGEST) {
            return false;
        }
        String text = PersonalWords.withoutAccents(password.toLowerCase(Locale.ROOT));
        int firstLetter = firstLetter(text);
        int afterLastLetter = afterLastLetter(text);
        if (firstLetter == afterLastLetter) {
            return isCommon(text);
        }
        // A digit or symbol at the edge is either padding or a letter in leetspeak: try every cut.
        for (int start = 0; start <= firstLetter; start++) {
            for (int end = text.length(); end >= afterLastLetter; end--) {
                if (start + text.length() - end <= LONGEST_PADDING && isCommon(text.substring(start, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isCommon(String text) {
        String unit = unitOf(text);
        return unit.length() == 1 || isKnown(unit) || isKnown(plain(unit, 'i')) || isKnown(plain(unit, 'l'));
    }

    private boolean isKnown(String text) {
        return words.contains(text) || isRun(text);
    }

    private static boolean isRun(String text) {
        if (text.length() < SHORTEST_RUN) {
            return false;
        }
        String reversed = new StringBuilder(text).reverse().toString();
        return KEY_ROWS.stream().anyMatch(row -> row.contains(text) || row.contains(reversed));
    }

    /** The part of which the text is a repetition; the text itself when it is none. */
    private static String unitOf(String text) {
        int length = (text + text).indexOf(text, 1);
        return length < 0 ? text : text.substring(0, length);
    }

    private static String plain(String text, char one) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == '1' || c == '!' ? one : LEETSPEAK.getOrDefault(c, c));
        }
        return plain.toString();
    }

    private static int firstLetter(String text) {
        int i = 0;
        while (i < text.length() && !Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int afterLastLetter(String text) {
        int i = text.length();
        while (i > 0 && !Character.isLetter(text.charAt(i - 1))) {
            i--;
        }
        return Math.max(i, firstLetter(text));
    }
}
