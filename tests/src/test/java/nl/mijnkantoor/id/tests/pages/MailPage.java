package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;
import nl.mijnkantoor.id.tests.product.Mail;

/** A mail as a mail program shows it. */
public final class MailPage extends Screen {

    private MailPage(Page page, String heading) {
        super(page, heading);
    }

    /** Shows the HTML part. */
    public static MailPage show(Page page, Mail mail, String heading) {
        page.setContent(mail.html());
        return new MailPage(page, heading);
    }

    /** Where the mail's one button leads. */
    public String buttonLink(String label) {
        return link(label).getAttribute("href");
    }
}
