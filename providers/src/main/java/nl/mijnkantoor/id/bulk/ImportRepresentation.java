package nl.mijnkantoor.id.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param state {@code running} or {@code done}
 * @param office alias of the office that all lines are of
 * @param total how many lines the file has
 * @param done how many of them are worked off; invited, skipped and failed are their parts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportRepresentation(
        String id,
        String state,
        @Nullable String office,
        long total,
        long done,
        long invited,
        long skipped,
        long failed,
        String createdAt,
        @Nullable String finishedAt) {

    static ImportRepresentation of(ImportEntity entity, @Nullable String office, Map<LineState, Long> counts) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long waiting = counts.getOrDefault(LineState.WAITING, 0L);
        Instant finishedAt = entity.finishedAt();
        return new ImportRepresentation(
                entity.id(),
                waiting == 0 ? "done" : "running",
                office,
                total,
                total - waiting,
                counts.getOrDefault(LineState.INVITED, 0L),
                counts.getOrDefault(LineState.SKIPPED, 0L),
                counts.getOrDefault(LineState.FAILED, 0L),
                entity.createdAt().toString(),
                finishedAt == null ? null : finishedAt.toString());
    }
}
