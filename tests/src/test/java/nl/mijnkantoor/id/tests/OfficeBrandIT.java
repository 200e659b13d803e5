package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.KantoorbeheerPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.pages.SetPasswordPage;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Browsers;
import nl.mijnkantoor.id.tests.product.Images;
import nl.mijnkantoor.id.tests.product.Mail;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office's name, colour, logo and sender name, where its people see them, and that nothing else gets through. */
@WithProduct
class OfficeBrandIT {

    private static final int NARROWEST = 320;
    private static final String PNG = "image/png";
    private static final String GROUND = "#0b6b53";

    private final Product product;
    private OwnOffice office;
    private String brand;

    OfficeBrandIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void anOfficeHasABrand() {
        office = OwnOffice.open(product);
        brand = "/office-brands/" + office.alias();
        office.set("senderName", "Bakker & Zn. Accountants");
        office.set("accentColor", GROUND);
        product.admin().putBytes(brand + "/logo", PNG, Images.png()).expect(204);
    }

    @Test
    void showsTheBrandOnEveryPageOfTheWayIn() {
        Person person = product.people().stranger();
        String id = office.invite(product.provisioner(), person)
                .expect(201)
                .json()
                .path("id")
                .asText();
        String link = product.people().linkOf(person);
        assertBranded(new WebClient().get(link));
        product.database().age(id, Duration.ofHours(73));
        assertBranded(new WebClient().get(link));
        product.provisioner().post("/invitations/" + id + "/resend").expect(204);
        String newLink = product.inbox().await(person.email(), 2).get(0).link();
        product.people().setPassword(new WebClient(), newLink, person.password());
        assertBranded(new WebClient().get(newLink));

        WebClient browser = new WebClient();
        assertThat(browser.get(product.loginUrl()).html().select(".badge")).isEmpty();
        assertBranded(product.people().logIn(browser, person));
    }

    @Test
    void showsTheBrandWhereThePhoneIsLost() {
        Enrolled person = office.person();

        assertBranded(OwnOffice.toAskOffice(product, new WebClient(), person.person()));
    }

    @Test
    void invitesInTheNameOfTheInvitingOfficeSomebodyOfAnother() {
        Enrolled person = OwnOffice.open(product).person();

        office.invite(product.provisioner(), person.person()).expect(201);

        Mail mail = product.inbox()
                .newest(person.person().email(), office.alias() + " heeft je toegevoegd aan MijnKantoor");
        assertThat(product.inbox().senderOf(mail)).startsWith("Bakker & Zn. Accountants <");
        assertThat(mail.html()).contains("background:" + GROUND, office.alias());
    }

    @Test
    void mailsInTheNameOfTheOfficeFromTheRealmsAddress() {
        Person person = product.people().stranger();
        office.invite(product.provisioner(), person).expect(201);

        Mail mail = product.inbox().newest(person.email());

        assertThat(product.inbox().senderOf(mail)).matches("Bakker & Zn\\. Accountants <[^ ]+@[^ ]+>");
        assertThat(mail.html()).contains("background:" + GROUND, office.alias());
        Page page = product.browsers().open();
        page.setContent(mail.html());
        product.browsers().screenshot(page, "office-brand-5-mail");
        assertThat(page.evaluate("[...document.images].map(image => [image.src.slice(0, 14), image.naturalWidth])"))
                .as("the mailbox shows the one image, which came with the mail")
                .isEqualTo(List.of(List.of("data:image/png", Images.PIXELS)));
    }

    @Test
    void looksRightInLightAndDarkOnALaptopAndOnAPhone() {
        Person person = product.people().stranger();
        office.invite(product.provisioner(), person).expect(201);

        Page page = product.browsers().open();
        page.navigate(product.people().linkOf(person));
        SetPasswordPage setPassword = new SetPasswordPage(page);
        look(page, "office-brand-1-set-password");
        setPassword.save(person.password(), person.password());
        new LoginPage(page).logIn(person.email(), person.password());
        new EnrolPage(page);
        look(page, "office-brand-2-enrol");

        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Page phone = product.browsers()
                    .open(Browsers.options().setViewportSize(NARROWEST, 640).setColorScheme(scheme));
            phone.navigate(product.loginUrl());
            new LoginPage(phone).logIn(person.email(), person.password());
            new EnrolPage(phone);
            look(phone, "office-brand-3-phone-" + scheme.name().toLowerCase(Locale.ROOT));
            assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROWEST);
        }
    }

    @Test
    void showsTheBrandOnTheManagersPage() {
        Enrolled manager = office.manager();
        Page page = product.browsers().open(Browsers.options().setViewportSize(NARROWEST, 640));
        page.navigate(product.issuer() + "/kantoorbeheer/");
        new LoginPage(page).logIn(manager.person().email(), manager.person().password());
        new OtpPage(page).confirm(manager.totp().code());
        new KantoorbeheerPage(page, "Overzicht").says(office.alias());

        look(page, "office-brand-6-kantoorbeheer");
        assertThat(page.locator(".badge").getAttribute("style"))
                .contains("background: rgb(11, 107, 83)", "color: rgb(255, 255, 255)");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROWEST);
    }

    @Test
    void tellsTheAdminWhichAttributesAreLeftOutAndWhy() {
        office.set("accentColor", "#808080");
        office.set("senderName", "bank@example.nl");
        office.set("supportUrl", "javascript:alert(1)");
        office.set("reminderDays", "3;7");

        JsonNode found = product.admin().get(brand).expect(200).json();

        assertThat(found.path("faults").findValuesAsText("attribute"))
                .containsExactlyInAnyOrder("accentColor", "reminderDays", "senderName", "supportUrl");
        assertThat(found.path("faults").findValuesAsText("reason"))
                .containsExactlyInAnyOrder("contrast", "not-days", "not-a-name", "not-a-link");
        Person person = product.people().stranger();
        office.invite(product.provisioner(), person).expect(201);
        WebPage page = new WebClient().get(product.people().linkOf(person));
        assertThat(page.html().select(".badge").attr("style")).isEmpty();
        assertThat(page.html().select("#kc-help").attr("href")).isEqualTo(Product.SUPPORT_URL);
    }

    @Test
    void takesNoLogoThatIsNoPlainPng() {
        for (byte[] other : new byte[][] {
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            new byte[20_000]
        }) {
            product.admin().putBytes(brand + "/logo", PNG, other).expect(400);
        }
        product.admin().putBytes(brand + "/logo", "image/svg+xml", Images.png()).expect(415);

        assertThat(product.admin().get(brand).json().path("logo").asText()).startsWith("data:image/png;base64,");
        product.admin().delete(brand + "/logo").expect(204);
        assertThat(product.admin().get(brand).json().has("logo")).isFalse();
    }

    @Test
    void letsAManagerLookAtTheOwnBrandAndChangeNone() {
        OwnOffice other = OwnOffice.open(product);
        Api manager = office.as(office.manager());

        manager.get(brand).expect(200);
        manager.get("/office-brands/" + other.alias()).expect(403);
        manager.get("/office-brands/geen-kantoor").expect(403);
        manager.putBytes(brand + "/logo", PNG, Images.png()).expect(403);
        manager.delete(brand + "/logo").expect(403);
        product.admin().get("/office-brands/geen-kantoor").expect(404);
        product.adminOf("").get(brand).expect(401);
    }

    private void assertBranded(WebPage page) {
        assertThat(page.texts(".badge")).as(page.title()).containsExactly(office.alias());
        assertThat(page.html().select(".badge").attr("style")).isEqualTo("background:" + GROUND + ";color:#ffffff");
        assertThat(page.html().select(".badge img").attr("src")).startsWith("data:image/png;base64,");
    }

    private void look(Page page, String name) {
        product.browsers().screenshot(page, name);
        assertThat(Accessibility.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.querySelector('.badge img').naturalWidth"))
                .as("the logo is drawn")
                .isEqualTo(Images.PIXELS);
    }
}
