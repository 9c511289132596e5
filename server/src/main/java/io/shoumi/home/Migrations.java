package io.shoumi.home;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema's versions, migrated as the database's owner. */
public final class Migrations {
    private Migrations() {}

    public static FluentConfiguration of(HomeDatabase database) {
        return Flyway.configure()
                .dataSource(database.url(), "shoumi_owner", database.ownerPassword())
                .locations("classpath:db/migration");
    }
}
