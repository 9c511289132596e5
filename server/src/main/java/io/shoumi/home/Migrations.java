package io.shoumi.home;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The schema's versions, migrated as the database's owner. Each is one transaction together with the record of its version: whoever
 * is killed meanwhile leaves the one before, and the next start goes on.
 */
public final class Migrations {
    /** Otherwise the schema would be committed by one connection and its version by another: a kill between the two parts them. */
    private static final Map<String, String> ONE_CONNECTION = Map.of("flyway.postgresql.transactional.lock", "false");

    private Migrations() {}

    public static FluentConfiguration of(HomeDatabase database) {
        return Flyway.configure()
                .dataSource(database.url(), "shoumi_owner", database.ownerPassword())
                .configuration(ONE_CONNECTION)
                .locations("classpath:db/migration");
    }

    /** Brings the database to this program's version; one that is ahead of it is refused unchanged. */
    static void complete(HomeDatabase database) {
        database.requireOwnRows();
        var flyway = of(database).load();
        requireNotNewer(flyway.info().current(), flyway.info().all());
        flyway.migrate();
        try (var owner = database.asOwner()) {
            LeastRights.ofRoles(owner);
            LeastRights.ofTables(owner);
        } catch (SQLException e) {
            throw new IllegalStateException("the rights could not be looked at", e);
        }
        database.claim();
    }

    private static void requireNotNewer(@org.jspecify.annotations.Nullable MigrationInfo current, MigrationInfo[] all) {
        var newest = MigrationVersion.EMPTY;
        for (var one : all) {
            var version = one.getVersion();
            var known = one.getState().isResolved() && version != null;
            newest = known && version.compareTo(newest) > 0 ? version : newest;
        }
        if (current != null
                && current.getVersion() != null
                && current.getVersion().compareTo(newest) > 0) {
            throw new HomeUnusable("home.database-newer", current.getVersion().toString(), newest.toString());
        }
    }
}
