package io.shoumi.api;

import java.util.List;

/**
 * One call on the page that describes the API.
 *
 * @param rights any one of these opens it; none where it is for anybody
 * @param query what its address may ask for
 */
public record CallLine(String method, String path, String does, List<String> rights, List<String> query) {
    public CallLine {
        rights = List.copyOf(rights);
        query = List.copyOf(query);
    }
}
