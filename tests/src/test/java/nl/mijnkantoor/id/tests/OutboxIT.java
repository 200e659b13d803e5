package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.mijnkantoor.id.tests.product.BrokenSmtp;
import nl.mijnkantoor.id.tests.product.Eventually;
import nl.mijnkantoor.id.tests.product.People.Invited;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** No mail is lost, and none is sent twice, because the SMTP server happened to be down. */
@WithProduct
class OutboxIT {

    private final Product product;

    OutboxIT(Product product) {
        this.product = product;
    }

    @Test
    void tellsTheOfficeThatAnAddressWasRefused() {
        Invited invited;
        product.stopSmtp();
        try (BrokenSmtp broken = BrokenSmtp.refusing(product.smtpPort(), "550 5.1.1 no such user")) {
            invited = product.people().invited();

            Eventually.holds(
                    "the status FAILED", () -> product.people().status(invited).equals("FAILED"));
            assertThat(product.people().steps(invited)).containsExactly("INVITED", "FAILED");
            assertThat(broken.attempts()).isPositive();
        } finally {
            product.startSmtp();
        }
    }

    @Test
    void sendsOnceWhatTheServerPutOffAtFirst() {
        Invited invited;
        product.stopSmtp();
        try (BrokenSmtp broken = BrokenSmtp.refusing(product.smtpPort(), "451 4.7.1 greylisted, come back later")) {
            invited = product.people().invited();

            Eventually.holds("an attempt to send", () -> broken.attempts() > 0);
            assertThat(product.people().status(invited)).isEqualTo("QUEUED");
        } finally {
            product.startSmtp();
        }

        Eventually.holds(
                "the status SENT", () -> product.people().status(invited).equals("SENT"));
        assertThat(product.inbox().all(invited.person().email())).hasSize(1);
        assertThat(product.people().steps(invited)).containsExactly("INVITED", "SENT");
    }

    @Test
    void letsWhomSomebodyInvitesByHandGoBeforeThoseOfAFile() {
        List<String> many = Stream.generate(product.people()::stranger)
                .limit(30)
                .map(Person::email)
                .toList();
        Person awaited;
        product.stopSmtp();
        try (BrokenSmtp broken = BrokenSmtp.listen(product.smtpPort())) {
            product.provisioner()
                    .postText(
                            "/invitations/import?office=" + Product.OFFICE,
                            "text/csv",
                            "email\n" + String.join("\n", many))
                    .expect(202);
            Eventually.holds("an attempt to send", () -> broken.attempts() > 0);
            awaited = product.people().invited().person();
        } finally {
            product.startSmtp();
        }

        Eventually.holds("everybody's mail", () -> product.inbox().recipients().containsAll(many));
        List<String> inTurn = product.inbox().recipients().stream()
                .filter(address -> many.contains(address) || address.equals(awaited.email()))
                .toList();
        // One of the file may have left at the same moment over the other connection.
        assertThat(inTurn.indexOf(awaited.email())).isBetween(0, 1);
    }

    @Test
    void sendsAnInvitationOnceTheSmtpServerIsBack() {
        Invited invited;
        product.stopSmtp();
        try (BrokenSmtp broken = BrokenSmtp.listen(product.smtpPort())) {
            invited = product.people().invited();

            Eventually.holds("an attempt to send", () -> broken.attempts() > 0);
            assertThat(product.people().status(invited)).isEqualTo("QUEUED");
        } finally {
            product.startSmtp();
        }

        String link = product.inbox().newest(invited.person().email()).link();
        Eventually.holds(
                "the status SENT", () -> product.people().status(invited).equals("SENT"));
        // A mail that was queued later has overtaken any second copy.
        product.people().linkOf(product.people().invited().person());
        assertThat(product.inbox().all(invited.person().email())).hasSize(1);
        assertThat(product.people().steps(invited)).containsExactly("INVITED", "SENT");
        assertThat(new WebClient().get(link).asksFor("password-new")).isTrue();
    }
}
