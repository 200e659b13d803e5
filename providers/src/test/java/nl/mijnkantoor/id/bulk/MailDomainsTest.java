package nl.mijnkantoor.id.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainsTest {

    private final MailDomains domains = MailDomains.load();

    @ParameterizedTest
    @CsvSource({
        "gmial.com,gmail.com",
        "gamil.com,gmail.com",
        "gmai.com,gmail.com",
        "gmail.con,gmail.com",
        "gmail.co,gmail.com",
        "gmail.nl,gmail.com",
        "hotmial.com,hotmail.com",
        "hotmal.co,hotmail.com",
        "hotmail.cmo,hotmail.com",
        "outlok.com,outlook.com",
        "iclould.com,icloud.com",
        "zigo.nl,ziggo.nl",
        "kpnmial.nl,kpnmail.nl",
        "xs4al.nl,xs4all.nl"
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(domains.meant("jan@" + typed)).contains("jan@" + meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "mail.com",
                "ymail.com",
                "hotmail.nl",
                "hotmail.be",
                "live.nl",
                "me.com",
                "mc.com",
                "kantoordevries.nl",
                "devries-accountants.nl",
                "x.nl",
                "example.com"
            })
    void leavesWhatIsNoSlip(String domain) {
        assertThat(domains.meant("jan@" + domain)).isEmpty();
    }

    @Test
    @Timeout(10)
    void looksAtLongDomainsByTheThousandWithoutComparingEachLetter() {
        String longName = "a".repeat(240) + ".nl";

        assertThat(IntStream.range(0, 20_000).mapToObj(i -> domains.meant("jan@" + i + longName)))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void looksAtTheDomainOnly() {
        assertThat(domains.meant("gmial.com@kantoordevries.nl")).isEmpty();
    }
}
