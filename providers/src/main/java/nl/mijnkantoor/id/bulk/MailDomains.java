package nl.mijnkantoor.id.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The domains where very many people have their mail, and what these are mistyped as. A domain of the list is never taken for a
 * mistyped one. The list is {@code mail-domains.txt} beside this class.
 */
final class MailDomains {

    /** Shorter names are near too many others. */
    private static final int LEAST_LENGTH = 8;

    /** Long names leave room for a second slip. */
    private static final int LENGTH_FOR_TWO = 11;

    private final Map<String, String> right;
    private final Map<String, Optional<String>> looked = new HashMap<>();

    private MailDomains(Map<String, String> right) {
        this.right = right;
    }

    /** For one file: what was looked up once is remembered. */
    static MailDomains load() {
        try (InputStream in = Objects.requireNonNull(MailDomains.class.getResourceAsStream("mail-domains.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, String> right = new HashMap<>();
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .forEach(words -> right.put(words[0], words[words.length - 1]));
            return new MailDomains(right);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address that was probably meant; empty when there is no reason to think of another. */
    Optional<String> meant(String address) {
        int at = address.lastIndexOf('@');
        return looked.computeIfAbsent(address.substring(at + 1), this::meantDomain)
                .map(domain -> address.substring(0, at + 1) + domain);
    }

    private Optional<String> meantDomain(String domain) {
        String listed = right.get(domain);
        if (listed != null) {
            return Optional.of(listed).filter(other -> !other.equals(domain));
        }
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : List.copyOf(right.values())) {
            // Each letter more or less is a slip: most candidates, and long names, need no comparison letter by letter.
            if (Math.abs(domain.length() - candidate.length()) > tolerance(candidate)) {
                continue;
            }
            int distance = distance(domain, candidate);
            boolean nearer =
                    distance < least || (distance == least && nearest != null && candidate.compareTo(nearest) < 0);
            if (distance <= tolerance(candidate) && nearer) {
                nearest = candidate;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int tolerance(String domain) {
        if (domain.length() < LEAST_LENGTH) {
            return 0;
        }
        return domain.length() < LENGTH_FOR_TWO ? 1 : 2;
    }

    /** How many slips lead from one to the other: a letter too many, too few, another one, or two that changed places. */
    private static int distance(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, i, j, one, other);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int least(int[][] slips, int i, int j, String one, String other) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
