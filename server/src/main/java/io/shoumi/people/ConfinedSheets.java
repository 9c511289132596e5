package io.shoumi.people;

import io.shoumi.extractor.ExtractorPool;
import io.shoumi.extractor.PoolOptions;
import io.shoumi.extractor.SandboxUnavailable;
import io.shoumi.extractor.Table;
import io.shoumi.gate.ActRefused;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads an uploaded workbook's cells in a confined worker of its own, which ends with the reading: imports are rare. */
@Component
class ConfinedSheets {
    private static final Logger LOG = LoggerFactory.getLogger(ConfinedSheets.class);

    Table read(byte[] file) {
        try (var pool = ExtractorPool.start(PoolOptions.confined(1))) {
            return pool.table(file, "people.xlsx");
        } catch (SandboxUnavailable e) {
            LOG.error("no confined worker could be started: {}", e.getMessage());
            throw new ActRefused("people.import.no-sandbox", List.of());
        }
    }
}
