package io.shoumi.audit.web;

import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.home.DataHome;
import io.shoumi.ledger.ActKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log as any outsider may read it (C2SP tlog-tiles). A tile's name has one form and no other file is ever opened: no name
 * leads out of the log's directory, to its lock or to a file not published yet.
 */
@RestController
class LogFilesController {
    private static final Pattern TILE =
            Pattern.compile("/(?:entries|\\d{1,2})(?:/x\\d{3}){0,6}/\\d{3}(?:\\.p/\\d{1,3})?");

    private final Path log;

    LogFilesController(DataHome home) {
        this.log = home.log();
    }

    @GetMapping("/log/checkpoint")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ResponseEntity<byte[]> checkpoint() throws IOException {
        return file("checkpoint", MediaType.TEXT_PLAIN, "no-cache");
    }

    @GetMapping("/log/vkey")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ResponseEntity<byte[]> verifierKey() throws IOException {
        return file("vkey", MediaType.TEXT_PLAIN, "no-cache");
    }

    @GetMapping("/log/tile/{*name}")
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
    ResponseEntity<byte[]> tile(@PathVariable String name) throws IOException {
        if (!TILE.matcher(name).matches()) {
            throw new NotFound();
        }
        return file("tile" + name, MediaType.APPLICATION_OCTET_STREAM, "max-age=86400");
    }

    private ResponseEntity<byte[]> file(String name, MediaType type, String caching) throws IOException {
        try {
            return ResponseEntity.ok()
                    .contentType(type)
                    .header("Cache-Control", caching)
                    .body(Files.readAllBytes(log.resolve(name)));
        } catch (NoSuchFileException | java.nio.file.NotDirectoryException absent) {
            throw new NotFound();
        }
    }
}
