package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.util.List;

/** A person keeps the recovery codes. */
public final class RecoveryCodesPage extends Screen {

    public RecoveryCodesPage(Page page) {
        super(page, "Bewaar je herstelcodes");
    }

    /** The codes, in order. */
    public List<String> codes() {
        return page().locator("#codes li").allInnerTexts();
    }

    /** Says that they are kept, and goes on. */
    public void confirm() {
        page().getByLabel("Ik heb de codes goed bewaard", new GetByLabelOptions().setExact(true))
                .check();
        button("Klaar").click();
    }
}
