package nl.mijnkantoor.id.demo.visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What ties a code to the client that asked for it (RFC 7636). The same every time: nobody is out to steal it here. */
public record Pkce(String verifier) {

    public static final Pkce FIXED = new Pkce("the-same-every-time-the-same-every-time-the-same");

    public String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
