package io.shoumi.api;

import java.util.Map;
import java.util.UUID;

/**
 * What became of what was pushed.
 *
 * @param id of the file, and later of the secret
 * @param state waiting, not-kept (marked above the ceiling: only its hash is kept) or proposed
 */
record Pushed(UUID id, String state) {
    Map<String, String> body() {
        return Map.of("id", id.toString(), "state", state);
    }
}
