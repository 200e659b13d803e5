package nl.mijnkantoor.id.throttle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The tries of one subject against one limit, in the window that is running. Public for Hibernate only. */
@Entity
@Table(name = "MIJNKANTOOR_THROTTLE")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills the fields; queries read some.
public class Counter {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "TRIES", nullable = false)
    private int tries;

    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;

    /** For Hibernate. */
    protected Counter() {}

    /** When the window ends, once it is used up; zero while there is room. */
    long fullUntil(Limit limit, long now) {
        return endsAt > now && tries >= limit.count() ? endsAt : 0;
    }
}
