package nl.mijnkantoor.id.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RoleModel;

/** One line of an import: whom to invite, and how far that is. Public for Hibernate only. */
@Entity
@Table(name = "MIJNKANTOOR_IMPORT_LINE")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class ImportLineEntity {

    private static final int MAX_TEXT = 255;

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "IMPORT_ID", length = 36, nullable = false)
    private String importId;

    @Column(name = "LINE", nullable = false)
    private int line;

    @Nationalized
    @Column(name = "EMAIL", length = MAX_TEXT)
    private @Nullable String email;

    @Nationalized
    @Column(name = "FIRST_NAME", length = MAX_TEXT)
    private @Nullable String firstName;

    @Nationalized
    @Column(name = "LAST_NAME", length = MAX_TEXT)
    private @Nullable String lastName;

    @Column(name = "ORGANIZATION_ID", length = 36)
    private @Nullable String organizationId;

    @Column(name = "ROLE_IDS", length = 2000)
    private @Nullable String roleIds;

    @Column(name = "LOCALE", length = 36)
    private @Nullable String locale;

    @Column(name = "CLIENT_ID", length = MAX_TEXT)
    private @Nullable String clientId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "OUTCOME", length = 16, nullable = false)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "STATE", length = 16, nullable = false)
    private LineState state;

    @Nationalized
    @Column(name = "DETAIL", length = MAX_TEXT)
    private @Nullable String detail;

    /** For Hibernate. */
    protected ImportLineEntity() {}

    ImportLineEntity(String importId, Verdict verdict) {
        this.id = UUID.randomUUID().toString();
        this.importId = importId;
        this.line = verdict.line();
        this.email = cut(verdict.email());
        this.firstName = cut(verdict.firstName());
        this.lastName = cut(verdict.lastName());
        this.outcome = verdict.outcome();
        this.state = outcome == Outcome.INVITE ? LineState.WAITING : LineState.SKIPPED;
        this.detail = cut(verdict.detail());
        Candidate candidate = verdict.candidate();
        // Of somebody who is not going to be invited, no more is kept than what the result tells.
        if (candidate != null && state == LineState.WAITING) {
            this.organizationId = candidate.office().getId();
            this.roleIds = candidate.roles().stream().map(RoleModel::getId).collect(Collectors.joining(" "));
            this.locale = candidate.locale();
            this.clientId = candidate.app().getClientId();
        }
    }

    void invited() {
        state = LineState.INVITED;
    }

    void skipped(Outcome why) {
        state = LineState.SKIPPED;
        outcome = why;
    }

    void failed(String why) {
        state = LineState.FAILED;
        detail = cut(why);
    }

    String id() {
        return id;
    }

    String importId() {
        return importId;
    }

    int line() {
        return line;
    }

    String email() {
        return email == null ? "" : email;
    }

    @Nullable String firstName() {
        return firstName;
    }

    @Nullable String lastName() {
        return lastName;
    }

    String organizationId() {
        return organizationId == null ? "" : organizationId;
    }

    List<String> roleIds() {
        return roleIds == null
                ? List.of()
                : Stream.of(roleIds.split(" ")).filter(one -> !one.isEmpty()).toList();
    }

    @Nullable String locale() {
        return locale;
    }

    String clientId() {
        return clientId == null ? "" : clientId;
    }

    Outcome outcome() {
        return outcome;
    }

    LineState state() {
        return state;
    }

    @Nullable String detail() {
        return detail;
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }
}
