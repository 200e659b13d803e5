package nl.mijnkantoor.id.demo.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.mijnkantoor.id.demo.Folders;

/**
 * The mails that came in, one file each, so that they are still there after a restart: the people they invite are as
 * well. Their names sort by the time they came in.
 */
public final class Inbox {

    private static final Pattern FILE = Pattern.compile("(\\d{15})-(\\d{6})\\.eml");
    private static final int SEQUENCES = 1_000_000;

    private final Path folder;
    private final TreeMap<String, Mail> mails = new TreeMap<>();
    private int sequence;

    Inbox(Path folder) {
        this.folder = Folders.createPrivate(folder);
        try (var files = Files.list(folder)) {
            files.sorted().forEach(this::load);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All mails, the newest first. */
    public synchronized List<Mail> mails() {
        return List.copyOf(mails.descendingMap().values());
    }

    /** The mail of this name. */
    public synchronized Optional<Mail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    /** Forgets every mail. */
    public void clear() {
        forget(mails().stream().map(Mail::id).toList());
    }

    synchronized void forget(List<String> ids) {
        for (var id : ids) {
            if (mails.remove(id) != null) {
                try {
                    Files.deleteIfExists(file(id));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    synchronized Mail add(byte[] raw) {
        var received = Instant.now();
        var id = "%015d-%06d".formatted(received.toEpochMilli(), sequence++ % SEQUENCES);
        Folders.writePrivate(file(id), raw);
        var mail = MailParser.parse(id, received, raw);
        mails.put(id, mail);
        return mail;
    }

    Optional<byte[]> raw(String id) {
        if (find(id).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file(id)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void load(Path file) {
        var name = FILE.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return;
        }
        try {
            var id = name.group(1) + "-" + name.group(2);
            var received = Instant.ofEpochMilli(Long.parseLong(name.group(1)));
            mails.put(id, MailParser.parse(id, received, Files.readAllBytes(file)));
            sequence = Integer.parseInt(name.group(2)) + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".eml");
    }
}
