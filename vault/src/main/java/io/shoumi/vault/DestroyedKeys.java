package io.shoumi.vault;

import io.shoumi.vault.VaultException.KeysUnusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The append-only list of owners whose key was destroyed, one line each: UTC time, space, owner id. An owner on the list
 * has no key, whatever files turn up. A last line that a crash cut short was never acknowledged and is cut
 * off by the next.
 */
final class DestroyedKeys {
    private final Path file;
    private final Map<OwnerId, Instant> times = new LinkedHashMap<>();
    private int wholeLinesBytes;

    DestroyedKeys(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                load(Files.readString(file, StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new KeysUnusable(file, e);
        }
    }

    /** Reads what another vault on the same directory added; tells which are new. */
    List<OwnerId> catchUp() {
        try {
            long sizeBytes = Files.exists(file) ? Files.size(file) : 0;
            if (sizeBytes == wholeLinesBytes) {
                return List.of();
            }
            Set<OwnerId> known = Set.copyOf(times.keySet());
            load(Files.readString(file, StandardCharsets.US_ASCII));
            return times.keySet().stream()
                    .filter(owner -> !known.contains(owner))
                    .toList();
        } catch (IOException e) {
            throw new KeysUnusable(file, e);
        }
    }

    private void load(String text) {
        wholeLinesBytes = text.lastIndexOf('\n') + 1;
        text.substring(0, wholeLinesBytes).lines().forEach(this::parse);
    }

    private void parse(String line) {
        try {
            int space = line.indexOf(' ');
            times.put(OwnerId.of(line.substring(space + 1)), Instant.parse(line.substring(0, Math.max(0, space))));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new KeysUnusable(file, "line " + (times.size() + 1) + " is not a destroyed key");
        }
    }

    boolean contains(OwnerId owner) {
        return times.containsKey(owner);
    }

    /** On disk when this returns; an owner already listed keeps its first time. */
    void add(OwnerId owner, Instant at) throws IOException {
        if (contains(owner)) {
            return;
        }
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        byte[] line = (second + " " + owner + "\n").getBytes(StandardCharsets.US_ASCII);
        DurableFiles.append(file, wholeLinesBytes, line);
        wholeLinesBytes += line.length;
        times.put(owner, second);
    }

    List<DestroyedKey> list() {
        return times.entrySet().stream()
                .map(entry -> new DestroyedKey(entry.getKey(), entry.getValue()))
                .toList();
    }
}
