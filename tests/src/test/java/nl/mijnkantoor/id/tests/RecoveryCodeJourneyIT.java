package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OfficeAppPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.pages.PhoneLostPage;
import nl.mijnkantoor.id.tests.pages.RecoveryCodePage;
import nl.mijnkantoor.id.tests.pages.RecoveryCodesPage;
import nl.mijnkantoor.id.tests.pages.Screen;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Browsers;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** A person with a lost phone gets in with a recovery code and sets up a new phone, looked at by axe-core on every page. */
@WithProduct
class RecoveryCodeJourneyIT {

    private static final int NARROWEST = 320;

    private final Product product;

    RecoveryCodeJourneyIT(Product product) {
        this.product = product;
    }

    @Test
    void leadsFromALostPhoneToANewOne() {
        Page page = product.browsers()
                .open(Browsers.options().setPermissions(List.of("clipboard-read", "clipboard-write")));

        RecoveryCodesPage codes = journey(page, "recovery", true);

        List<String> shown = codes.codes();
        codes = codes.goOn();
        assertThat(codes.errors()).containsExactly("Bewaar de codes eerst, en zet daarna het vinkje.");
        assertThat(codes.codes()).isEqualTo(shown);
        assertThat(codes.offersToKeepThem()).isTrue();
        String first = codes.codes().get(0);
        assertThat(codes.copied())
                .startsWith("Herstelcodes van MijnKantoor")
                .containsPattern("\nGemaakt op \\d+ \\p{L}+ \\d{4}\n")
                .contains("\n1. " + first, "\n10. ")
                .isEqualTo(codes.saved());
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        product.browsers().screenshot(page, "recovery-6-print");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        codes.confirm();
        new OfficeAppPage(page);
    }

    @Test
    void leadsFromALostPhoneToANewOneWithoutJavaScript() {
        Page page = product.browsers().openWithoutJavaScript();

        RecoveryCodesPage codes = journey(page, "recovery-without-javascript", false);

        assertThat(codes.offersToKeepThem()).isFalse();
        codes.confirm();
        new OfficeAppPage(page);
    }

    @Test
    void leadsFromALostPhoneToANewOneOnASmallScreenInTheDark() {
        Page page = product.browsers().open(small().setColorScheme(ColorScheme.DARK));

        RecoveryCodesPage codes = journey(page, "recovery-small", true);

        codes.confirm();
        new OfficeAppPage(page);
    }

    @Test
    void goesOnWithThePhoneThatIsElsewhere() {
        Enrolled enrolled = product.people().enrolled();
        Page page = product.browsers().open();
        toRecoveryCode(page, enrolled).confirm(enrolled.recoveryCodes().get(0));

        new PhoneLostPage(page).isElsewhere();

        assertThat(new OfficeAppPage(page).address())
                .isEqualTo(enrolled.person().email());
    }

    @Test
    void tellsOnASmallScreenThatTheClockIsOff() {
        Enrolled enrolled = product.people().enrolled();
        Page page = product.browsers().open(small());
        toOtp(page, enrolled).confirm(enrolled.totp().codeOfAClockThatIsOffBy(Duration.ofMinutes(-3)));

        OtpPage told = new OtpPage(page);
        assertThat(told.errors()).singleElement().asString().contains("ongeveer 3 minuten achter");
        look(told, "clock-small", true);
    }

    private RecoveryCodesPage journey(Page page, String name, boolean axe) {
        Enrolled enrolled = product.people().enrolled();
        RecoveryCodePage recoveryCode = toRecoveryCode(page, enrolled);
        look(recoveryCode, name + "-1-code", axe);
        recoveryCode.confirm("VERK-EERD-CODE");
        recoveryCode = new RecoveryCodePage(page);
        assertThat(recoveryCode.errors()).singleElement().asString().contains("klopt niet");
        look(recoveryCode, name + "-2-wrong", axe);
        recoveryCode.confirm(enrolled.recoveryCodes().get(0));
        PhoneLostPage lost = new PhoneLostPage(page);
        assertThat(lost.text()).contains("nog 9 herstelcodes over");
        look(lost, name + "-3-lost", axe);
        lost.isLost();
        EnrolPage enrol = new EnrolPage(page);
        look(enrol, name + "-4-enrol", axe);
        enrol.confirm(Totp.of(enrol.secret()).code());
        RecoveryCodesPage codes = new RecoveryCodesPage(page);
        look(codes, name + "-5-codes", axe);
        return codes;
    }

    private RecoveryCodePage toRecoveryCode(Page page, Enrolled enrolled) {
        toOtp(page, enrolled).noPhone();
        page.locator("button:has-text('herstelcode')").click();
        return new RecoveryCodePage(page);
    }

    private OtpPage toOtp(Page page, Enrolled enrolled) {
        page.navigate(product.loginUrl());
        new LoginPage(page).logIn(enrolled.person().email(), enrolled.person().password());
        return new OtpPage(page);
    }

    private void look(Screen screen, String name, boolean axe) {
        product.browsers().screenshot(screen.page(), name);
        if (screen.page().viewportSize().width == NARROWEST) {
            assertThat(screen.page().evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + name)
                    .isEqualTo(NARROWEST);
        }
        if (axe) {
            assertThat(Accessibility.violations(screen.page())).as(name).isEmpty();
        }
    }

    private static NewContextOptions small() {
        return Browsers.options().setViewportSize(NARROWEST, 640);
    }
}
