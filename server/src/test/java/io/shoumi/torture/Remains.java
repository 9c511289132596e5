package io.shoumi.torture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database and the vault of a home hold after the server was killed and is up again. */
public record Remains(JdbcClient jdbc, Path home) {

    /** Whether a question that begins with {@code select} and names the id once is answered by at least one row. */
    public boolean found(String sql, UUID id) {
        return count(sql, id) > 0;
    }

    public long count(String sql, UUID id) {
        return jdbc.sql("select count(*) from (" + sql + ") found")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** How many entries of a kind are staged as done, by subject. */
    public Map<String, Integer> entries(String kind) {
        var entries = new HashMap<String, Integer>();
        jdbc.sql("select subject from evidence_staged where kind = ? and outcome = 'done'")
                .param(kind)
                .query(String.class)
                .list()
                .forEach(subject -> entries.merge(subject, 1, Integer::sum));
        return entries;
    }

    public boolean inVault(UUID object) {
        var name = object.toString();
        return Files.exists(home.resolve("vault")
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name));
    }

    public boolean hasKey(UUID owner) {
        return Files.exists(home.resolve("keys/owners").resolve(owner.toString()));
    }
}
