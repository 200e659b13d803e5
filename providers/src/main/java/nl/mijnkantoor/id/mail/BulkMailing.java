package nl.mijnkantoor.id.mail;

import org.keycloak.provider.ProviderEvent;

/**
 * Published on the {@link org.keycloak.models.KeycloakSessionFactory} as a thread of this node begins to make mail for many at once
 * ({@link OutboxMail#BULK}), and as it has ended. Meanwhile the node lets such mail wait for half a minute at most: the two would
 * only take the processor from each other.
 */
public enum BulkMailing implements ProviderEvent {
    BEGUN,
    ENDED
}
