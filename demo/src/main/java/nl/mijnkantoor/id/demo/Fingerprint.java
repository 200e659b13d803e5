package nl.mijnkantoor.id.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for a list of texts and file contents. */
final class Fingerprint {

    private static final int BYTES = 8;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    Fingerprint text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Fingerprint file(Path file) {
        try {
            return text(file.getFileName().toString()).bytes(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new LaunchException("%s is missing or cannot be read: build the project first.".formatted(file), e);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    // With its length in front: "ab" and "c" are not "a" and "bc".
    private Fingerprint bytes(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }
}
