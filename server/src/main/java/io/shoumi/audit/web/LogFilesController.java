package io.shoumi.audit.web;

import io.shoumi.evidence.PublishedFiles;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.home.DataHome;
import io.shoumi.ledger.ActKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log as any outsider may read it (C2SP tlog-tiles), without log-in and without a record: it holds random ids and salted hashes, and
 * shows of what was done no more than how much.
 */
@RestController
class LogFilesController {
    private static final MediaType NOTE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final String MUTABLE = "no-cache";

    /** A published tile never changes, but a restored home begins another log under the same address. */
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final PublishedFiles log;

    LogFilesController(DataHome home) {
        this.log = PublishedFiles.of(home.log());
    }

    @GetMapping("/log/checkpoint")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ResponseEntity<byte[]> checkpoint() throws IOException {
        return answer(log.checkpoint(), NOTE, MUTABLE);
    }

    @GetMapping("/log/vkey")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ResponseEntity<byte[]> verifierKey() throws IOException {
        return answer(log.verifierKey(), NOTE, MUTABLE);
    }

    @GetMapping("/log/tile/{*name}")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ResponseEntity<byte[]> tile(@PathVariable String name) throws IOException {
        return answer(log.tile(name.substring(1)), MediaType.APPLICATION_OCTET_STREAM, FOR_A_DAY);
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> file, MediaType type, String caching) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Cache-Control", caching)
                .body(file.orElseThrow(NotFound::new));
    }
}
