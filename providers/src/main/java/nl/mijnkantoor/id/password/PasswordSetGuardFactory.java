package nl.mijnkantoor.id.password;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link PasswordSetGuard} of one feature. */
public interface PasswordSetGuardFactory extends ProviderFactory<PasswordSetGuard> {}
