package io.shoumi.api;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.secret.Receipt;
import io.shoumi.secret.Receiving;
import io.shoumi.secret.Upload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes the file of a received document, which then waits for its proposal. */
@RestController
class FilesApi {
    private final CallingOnce once;
    private final Receiving receiving;

    FilesApi(CallingOnce once, Receiving receiving) {
        this.once = once;
        this.receiving = receiving;
    }

    @PostMapping("/api/v1/files")
    @Route(value = Permission.RECEIPTS_WRITER, audit = ActKind.FILE_RECEIVED, cost = Cost.UPLOAD)
    @Answers(value = Pushed.class, status = 201, file = true, once = true)
    ResponseEntity<Map<String, String>> pushFile(
            HttpServletRequest request,
            Caller caller,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Bodies.requireKnown(fields.keySet(), "unit");
        var unit = Bodies.id("unit", fields.get("unit"));
        if (file == null) {
            throw new BadInput("file", "secret.file-empty");
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var bytes = file.getBytes();
        var sent = Map.of("unit", unit.toString(), "name", name, "sha256", sha256(bytes));
        return once.answer(request, sent, () -> receive(new Upload(caller.person(), unit, name, bytes)));
    }

    private Map<String, String> receive(Upload upload) {
        return switch (receiving.receive(upload)) {
            case Receipt.Taken(var id) -> new Pushed(id.value(), "waiting").body();
            case Receipt.NotKept(UUID id) -> new Pushed(id, "not-kept").body();
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
