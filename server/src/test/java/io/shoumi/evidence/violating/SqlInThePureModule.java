package io.shoumi.evidence.violating;

import java.sql.Connection;

/** Breaks a rule on purpose: SQL in a module that must not know any. */
public final class SqlInThePureModule {
    private final Connection connection;

    public SqlInThePureModule(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }
}
