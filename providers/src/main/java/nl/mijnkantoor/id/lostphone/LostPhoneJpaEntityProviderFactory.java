package nl.mijnkantoor.id.lostphone;

import java.util.List;
import nl.mijnkantoor.id.common.Tables;

/** The tables of lost-phone requests. */
public final class LostPhoneJpaEntityProviderFactory extends Tables {

    /** For Keycloak's service loader. */
    public LostPhoneJpaEntityProviderFactory() {
        super(
                "mijnkantoor-lost-phone",
                "META-INF/mijnkantoor-lost-phone-changelog.xml",
                List.of(LostPhoneRequestEntity.class, LostPhoneStepEntity.class));
    }
}
