package nl.mijnkantoor.id.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OfficeAppPage;
import nl.mijnkantoor.id.tests.pages.RecoveryCodesPage;
import nl.mijnkantoor.id.tests.pages.SetPasswordPage;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/**
 * The whole way in with the keyboard alone, in the order in which the pages are read; a screen reader says of each thing what it
 * is and what it is called. The code goes by itself after its sixth digit.
 */
@WithProduct
class KeyboardIT {

    private final Product product;

    KeyboardIT(Product product) {
        this.product = product;
    }

    @Test
    void leadsIntoTheOfficeApp() {
        Person person = product.people().invited().person();
        Page page = product.browsers().open();

        page.navigate(product.people().linkOf(person));
        new SetPasswordPage(page);
        assertThat(page.locator("main")).matchesAriaSnapshot("""
                        - paragraph: "Stap 1 van 3"
                        - list:
                          - listitem: Wachtwoord
                          - listitem: Authenticator
                          - listitem: Herstelcodes
                        - heading "Wachtwoord instellen" [level=1]
                        - textbox "E-mailadres"
                        - textbox "Wachtwoord"
                        - button "Toon Wachtwoord"
                        - heading "Zo moet je wachtwoord zijn" [level=2]
                        - list
                        - status
                        - textbox "Wachtwoord herhalen"
                        - button "Toon Wachtwoord herhalen"
                        - button "Opslaan"
                        """);
        isOn(page, "textbox \"Wachtwoord\"");
        page.keyboard().type(person.password());
        tabTo(page, "button \"Toon Wachtwoord\"");
        tabTo(page, "textbox \"Wachtwoord herhalen\"");
        page.keyboard().type(person.password());
        assertThat(page.getByRole(AriaRole.STATUS).filter(new FilterOptions().setHasText("Alle regels kloppen")))
                .hasCount(1);
        tabTo(page, "button \"Toon Wachtwoord herhalen\"");
        tabTo(page, "button \"Opslaan\"");
        page.keyboard().press("Enter");

        new LoginPage(page);
        assertThat(page.locator("main")).matchesAriaSnapshot("""
                        - heading "Inloggen" [level=1]
                        - status: Je wachtwoord is ingesteld. Log nu in.
                        - textbox "E-mailadres"
                        - textbox "Wachtwoord"
                        - button "Toon Wachtwoord"
                        - checkbox "Aangemeld blijven"
                        - button "Login"
                        - paragraph:
                          - link "Wachtwoord vergeten?"
                        """);
        isOn(page, "textbox \"Wachtwoord\"");
        page.locator(":focus")
                .evaluate("it => it.dispatchEvent(new KeyboardEvent('keydown', {modifierCapsLock: true}))");
        Locator capsLock = page.locator("form").getByRole(AriaRole.STATUS);
        assertThat(capsLock).hasText("Caps Lock staat aan: je typt hoofdletters.");
        page.keyboard().type(person.password());
        assertThat(capsLock).hasText("");
        tabTo(page, "button \"Toon Wachtwoord\"");
        tabTo(page, "checkbox \"Aangemeld blijven\"");
        tabTo(page, "button \"Login\"");
        page.keyboard().press("Enter");

        EnrolPage enrol = new EnrolPage(page);
        assertThat(page.locator("main")).matchesAriaSnapshot("""
                        - heading "Twofactor authenticatie opzetten" [level=1]
                        - list:
                          - listitem
                          - listitem
                          - listitem
                        - img "QR-code om met je authenticator-app te scannen"
                        - group: Lukt het niet?
                        - textbox "Code uit je app"
                        - status: Na het laatste cijfer versturen we de code vanzelf.
                        - button "Bevestigen"
                        """);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        Totp totp = Totp.of(enrol.secret());
        tabTo(page, "button \"Kopieer de sleutel\"");
        tabTo(page, "textbox \"Code uit je app\"");
        page.clock().install();
        page.clock().pauseAt(System.currentTimeMillis() + 1000);
        page.keyboard().type("000000");
        assertThat(page.locator("#totp-hint")).hasText("We versturen je code. Klopt hij niet? Pas hem dan aan.");
        page.keyboard().press("Escape");
        assertThat(page.locator("#totp-hint")).hasText("Na het laatste cijfer versturen we de code vanzelf.");
        page.keyboard().press("Control+A");
        page.keyboard().type(totp.code());
        page.clock().resume();

        new RecoveryCodesPage(page);
        assertThat(page.locator("main")).matchesAriaSnapshot("""
                        - heading "Bewaar je herstelcodes" [level=1]
                        - paragraph
                        - paragraph
                        - list
                        - button "Kopiëren"
                        - button "Opslaan als bestand"
                        - button "Printen"
                        - checkbox "Ik heb de codes goed bewaard"
                        - button "Klaar"
                        - status
                        """);
        page.locator("#codes ~ .tools button").last().focus();
        tabTo(page, "checkbox \"Ik heb de codes goed bewaard\"");
        page.keyboard().press("Space");
        tabTo(page, "button \"Klaar\"");
        page.keyboard().press("Enter");
        new OfficeAppPage(page);
    }

    /** The next stop of the Tab key, which is called so and can be seen to have the focus. */
    private static void tabTo(Page page, String what) {
        page.keyboard().press("Tab");
        isOn(page, what);
    }

    private static void isOn(Page page, String what) {
        assertThat(page.locator(":focus").ariaSnapshot()).as("has the focus").startsWith("- " + what);
        assertThat((String) page.locator(":focus")
                        .evaluate(
                                "it => it.closest('div.code') ? getComputedStyle(it.closest('div.code').querySelector('i'))"
                                        + ".boxShadow : getComputedStyle(it).outlineStyle"))
                .as("the focus on %s is seen", what)
                .isNotEqualTo("none");
    }
}
