package nl.mijnkantoor.id.throttle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names one counter.
 *
 * @param realmId the realm it belongs to
 * @param id SHA-256 in hex over realm, limit and subject. A key would add nothing: it would stand in the same database. What
 *     protects the subject from whoever copies that is that the row is gone soon.
 */
record CounterKey(String realmId, String id) {

    static CounterKey of(String realmId, String limit, String subject) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            // Realm and limit are ours and hold no line break: no two keys read the same.
            String text = realmId + '\n' + limit + '\n' + subject;
            return new CounterKey(
                    realmId, HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
