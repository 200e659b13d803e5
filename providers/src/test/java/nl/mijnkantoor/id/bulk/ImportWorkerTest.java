package nl.mijnkantoor.id.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportWorkerTest {

    private final ImportEntity large = made();
    private final ImportEntity small = made();
    private final ImportEntity smaller = made();

    @Test
    void servesOneImportAfterAnother() {
        List<ImportEntity> all = List.of(large, small, smaller);

        assertThat(ImportWorker.inTurn(all, "")).containsExactly(large, small, smaller);
        assertThat(ImportWorker.inTurn(all, large.id())).containsExactly(small, smaller, large);
        assertThat(ImportWorker.inTurn(all, smaller.id())).containsExactly(large, small, smaller);
    }

    @Test
    void beginsWithTheOldestWhenTheOneServedLastIsDone() {
        assertThat(ImportWorker.inTurn(List.of(large, smaller), small.id())).containsExactly(large, smaller);
        assertThat(ImportWorker.inTurn(List.of(), large.id())).isEmpty();
    }

    private static ImportEntity made() {
        return new ImportEntity("realm", null, "submitter", null, ';', Instant.EPOCH);
    }
}
