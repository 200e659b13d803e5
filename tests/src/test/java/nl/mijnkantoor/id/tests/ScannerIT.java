package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.mijnkantoor.id.tests.pages.InvitationPage.Outcome;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.People.Invited;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/**
 * Mail scanners open every link in a mail before the person does: more than once, from several places, in a browser that
 * presses everything it sees; and mail software changes links. That spends nothing, and the link still leads the person in.
 */
@WithProduct
class ScannerIT {

    /** What a program that explores a page can press. */
    private static final String CONTROLS = "a[href], button, summary, [type=submit], [type=checkbox]";

    private final Product product;

    ScannerIT(Product product) {
        this.product = product;
    }

    @Test
    void leavesTheInvitationToThePerson() {
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());

        for (int i = 0; i < 3; i++) {
            WebPage head = new WebClient().head(link);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(new WebClient().get(link).asksFor("password-new")).isTrue();
        }

        leadsIn(invited, link);
    }

    @Test
    void openedByManyAtTheSameMomentLeavesTheInvitationToThePerson() throws Exception {
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());
        Callable<WebPage> scanner = () -> new WebClient().get(link);
        ExecutorService scanners = Executors.newFixedThreadPool(6);
        try {
            for (Future<WebPage> page : scanners.invokeAll(Collections.nCopies(6, scanner))) {
                assertThat(page.get().asksFor("password-new")).isTrue();
            }
        } finally {
            scanners.shutdown();
        }

        leadsIn(invited, link);
    }

    @Test
    void openedAgainWhereItLedToLeavesTheInvitationToThePerson() {
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());
        String ledTo = new WebClient().get(link, next -> true).url().toString();
        assertThat(ledTo).contains("action-token");

        for (int i = 0; i < 3; i++) {
            new WebClient().head(ledTo);
            assertThat(new WebClient().get(ledTo).asksFor("password-new")).isTrue();
        }

        leadsIn(invited, link);
    }

    @Test
    void fetchedBeforeItIsNeededLeavesTheInvitationToThePerson() {
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());

        for (String purpose : List.of("prefetch", "prefetch;prerender", "prefetch;anonymous-client-ip", "preview")) {
            WebClient browser = new WebClient().sending("Sec-Purpose", purpose).sending("Purpose", purpose);
            browser.head(link);
            assertThat(browser.get(link).asksFor("password-new")).as(purpose).isTrue();
        }

        leadsIn(invited, link);
    }

    @Test
    void pressingEverythingOnThePageLeavesTheInvitationToThePersonInTheirOwnLanguage() {
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());

        pressEverythingOn(link);

        assertThat(product.inbox().all(invited.person().email())).hasSize(1);
        assertThat(new WebClient().get(link).title()).isEqualTo("Wachtwoord instellen");
        leadsIn(invited, link);
    }

    @Test
    void pressingTheButtonOfAnExpiredLinkBringsThePersonOneMailWithALinkThatWorks() {
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());
        product.database().age(invited.invitationId(), Duration.ofHours(73));

        pressEverythingOn(link);
        String newLink =
                product.inbox().await(invited.person().email(), 2).get(0).link();
        pressEverythingOn(newLink);

        product.people().setPassword(new WebClient(), newLink, invited.person().password());
        assertThat(product.inbox().all(invited.person().email()))
                .filteredOn(mail -> mail.text().contains("/uitnodiging/"))
                .hasSize(2);
    }

    @Test
    void isFollowedHoweverMailSoftwareHasChangedTheLink() {
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());

        assertThat(changed(link))
                .filteredOn(changed -> !opens(changed, "password-new"))
                .isEmpty();

        Invited other = product.people().invited();
        leadsIn(other, product.people().linkOf(other.person()) + "&data=05%7C02%7Canna%40voorbeeld.example");
        leadsIn(invited, link);
    }

    @Test
    void saysWhatToDoWhereTheTokenItselfHasLostItsCapitals() {
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());

        WebPage page = new WebClient().get(link.toLowerCase(Locale.ROOT));

        assertThat(page.title()).isEqualTo(Outcome.UNKNOWN.heading());
        leadsIn(invited, link);
    }

    @Test
    void leavesTheLinkToANewPhoneToThePerson() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled enrolled = office.person();
        Person person = enrolled.person();
        String link = office.approvedLink(person);

        assertThat(changed(link))
                .filteredOn(changed -> !opens(changed, "password"))
                .isEmpty();
        pressEverythingOn(link);

        WebClient browser = new WebClient();
        browser.get(link);
        product.people().enrol(browser, product.people().logIn(browser, person));
        assertThat(office.stepsOf(person)).containsExactly("REQUESTED", "APPROVED", "DONE");
    }

    @Test
    void tellsNothingToAHeadRequest() {
        String real = product.people().linkOf(product.people().invited().person());
        String madeUp = product.issuer() + "/uitnodiging/" + "A".repeat(43);

        WebPage answerToReal = new WebClient().head(real);
        WebPage answerToMadeUp = new WebClient().head(madeUp);

        assertThat(answerToReal.status()).isEqualTo(answerToMadeUp.status());
        assertThat(answerToReal.headers().map())
                .containsOnlyKeys(answerToMadeUp.headers().map().keySet());
    }

    /** The person opens the link and gets as far as the second factor; nothing but that has happened to the invitation. */
    private void leadsIn(Invited invited, String link) {
        product.people().setPassword(new WebClient(), link, invited.person().password());
        WebPage next = product.people().logIn(new WebClient(), invited.person());
        assertThat(next.asksFor("totp")).isTrue();
        assertThat(product.people().steps(invited)).containsExactly("INVITED", "SENT", "OPENED", "ACCEPTED");
    }

    private static boolean opens(String link, String field) {
        return new WebClient().head(link).status() == 200
                && new WebClient().sending("Sec-Purpose", "prefetch").get(link).asksFor(field);
    }

    /** A link as scanners and mail programs rewrite it, or take it out of a text. */
    private static List<String> changed(String link) {
        URI uri = URI.create(link);
        return List.of(
                link.replace(uri.getHost(), uri.getHost().toUpperCase(Locale.ROOT)),
                link.replace("http:", "HTTP:"),
                link + "?utm_source=mail&utm_medium=email",
                link + "?url=" + link + "&data=05%7C02%7Canna%40voorbeeld.example&reserved=0",
                link + "&data=05%7C02%7Canna%40voorbeeld.example%7C0&sdata=q%2Bw%3D&reserved=0",
                link + "%3Futm_source%3Dmail",
                link + "%26data%3d05%7c02",
                link + "#:~:text=wachtwoord",
                link + "/",
                link + ".",
                link + ",",
                link + ")",
                link + "%3E",
                link + "%22",
                link + "%20",
                link + "%0D%0A");
    }

    /**
     * A scanner with a browser: opens the link anew for everything that can be pressed, types nonsense into every field, and
     * presses it. It leaves other sites alone.
     */
    private void pressEverythingOn(String link) {
        Page page = product.browsers().open();
        page.route(url -> !url.startsWith("http://localhost"), Route::abort);
        page.navigate(link);
        int controls = page.locator(CONTROLS).count();
        assertThat(controls).isPositive();
        for (int i = 0; i < controls; i++) {
            page.navigate(link);
            for (Locator field : page.locator("input[type=text]:enabled, input[type=password]")
                    .all()) {
                if (field.isVisible() && field.isEditable()) {
                    field.fill("test");
                }
            }
            Locator control = page.locator(CONTROLS).nth(i);
            if (control.isVisible()) {
                control.click();
            }
        }
    }
}
