package nl.mijnkantoor.id.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The demo's own secrets: made at random once, and kept, because the database they belong to is kept as well.
 *
 * @param bootstrapSecret of the service account Keycloak makes for the launcher
 * @param provisionerSecret of client {@code provisioner}
 * @param officeAppSecret of client {@code office-app}
 * @param adminPassword of the console's admin
 * @param adminTotpSecret of the console's admin, as Keycloak keeps it: the bytes of these characters are the key
 */
public record Secrets(
        String bootstrapSecret,
        String provisionerSecret,
        String officeAppSecret,
        String adminPassword,
        String adminTotpSecret) {

    private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    /** New secrets; none is ever made twice. */
    public static Secrets random() {
        var random = new SecureRandom();
        // The tail keeps a password policy satisfied that asks for every class of characters.
        return new Secrets(
                text(random, 40), text(random, 40), text(random, 40), text(random, 20) + "-aZ7", text(random, 20));
    }

    /** The secrets kept in this file, which is made first where it is missing. */
    static Secrets keptIn(Path file) {
        if (!Files.exists(file)) {
            random().writeTo(file);
        }
        var kept = new Properties();
        try (var in = new ByteArrayInputStream(Files.readAllBytes(file))) {
            kept.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Secrets(
                required(kept, "bootstrap.secret", file),
                required(kept, "provisioner.secret", file),
                required(kept, "officeApp.secret", file),
                required(kept, "admin.password", file),
                required(kept, "admin.totp", file));
    }

    /** The admin's one-time-code secret in the spelling an authenticator app or {@code oathtool -b} takes. */
    public String adminTotpBase32() {
        return Base32.encode(adminTotpSecret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }

    private void writeTo(Path file) {
        var kept = new Properties();
        kept.setProperty("bootstrap.secret", bootstrapSecret);
        kept.setProperty("provisioner.secret", provisionerSecret);
        kept.setProperty("officeApp.secret", officeAppSecret);
        kept.setProperty("admin.password", adminPassword);
        kept.setProperty("admin.totp", adminTotpSecret);
        try (var out = new ByteArrayOutputStream()) {
            kept.store(out, "They belong to the database beside this file");
            Folders.writePrivate(file, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String required(Properties kept, String key, Path file) {
        var value = kept.getProperty(key);
        if (value == null) {
            throw new LaunchException("%s has no %s: start over with --fresh.".formatted(file, key));
        }
        return value;
    }

    private static String text(SecureRandom random, int length) {
        return random.ints(length, 0, CHARACTERS.length())
                .mapToObj(i -> CHARACTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
