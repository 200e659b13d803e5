package nl.mijnkantoor.id.mail;

import org.jspecify.annotations.Nullable;

/** What a mail says; at least one of the two bodies is there. */
record MailContent(
        String subject, @Nullable String text, @Nullable String html) {}
