package nl.mijnkantoor.id.invitation;

/** What the product mails to an invited person without being asked. */
enum Reminder {
    /** The invitation still stands open. */
    OPEN("invitationReminderSubject", "invitation-reminder.ftl"),
    /** The link is about to expire, and no other reminder follows. */
    LAST_DAY("invitationLastDaySubject", "invitation-last-day.ftl");

    private final String subject;
    private final String template;

    Reminder(String subject, String template) {
        this.subject = subject;
        this.template = template;
    }

    String subject() {
        return subject;
    }

    String template() {
        return template;
    }
}
