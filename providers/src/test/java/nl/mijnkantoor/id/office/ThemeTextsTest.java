package nl.mijnkantoor.id.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

class ThemeTextsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final ThemeTexts texts = new ThemeTexts();
    private final Theme theme = theme();
    private final RealmModel realm = mock(RealmModel.class);

    @BeforeEach
    void speakDutch() {
        when(realm.isInternationalizationEnabled()).thenReturn(true);
        when(realm.getDefaultLocale()).thenReturn("nl");
        when(realm.getRealmLocalizationTextsByLocale(any())).thenReturn(Map.of());
    }

    @Test
    void arePutTogetherOnceForEachLanguageOfATheme() throws IOException {
        assertThat(texts.of(theme, realm, DUTCH)).isSameAs(texts.of(theme, realm, DUTCH));
        assertThat(texts.of(theme, realm, Locale.ENGLISH)).isNotSameAs(texts.of(theme, realm, DUTCH));
        assertThat(texts.of(theme(), realm, DUTCH)).isNotSameAs(texts.of(theme, realm, DUTCH));
        verify(theme, times(1)).getEnhancedMessages(realm, DUTCH);
    }

    @Test
    void arePutTogetherAnewWhereTheRealmFallsBackToAnotherLanguage() throws IOException {
        RealmModel german = mock(RealmModel.class);
        when(german.isInternationalizationEnabled()).thenReturn(true);
        when(german.getDefaultLocale()).thenReturn("de");

        assertThat(texts.of(theme, german, DUTCH)).isNotSameAs(texts.of(theme, realm, DUTCH));
    }

    @Test
    void arePutTogetherAnewForARealmWithTextsOfItsOwn() throws IOException {
        Properties before = texts.of(theme, realm, DUTCH);

        when(realm.getRealmLocalizationTextsByLocale("nl")).thenReturn(Map.of("doLogIn", "Kom binnen"));

        assertThat(texts.of(theme, realm, DUTCH)).isNotSameAs(before);
        assertThat(texts.of(theme, realm, DUTCH)).isNotSameAs(texts.of(theme, realm, DUTCH));
    }

    private static Theme theme() {
        try {
            Theme theme = mock(Theme.class);
            when(theme.getEnhancedMessages(any(), any())).thenAnswer(call -> new Properties());
            return theme;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
