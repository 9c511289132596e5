package io.shoumi.home;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Neither of the two roles may do more than its work: whoever takes over the server could rewrite with it what must stand. */
final class LeastRights {
    private static final int NAMED_MAX = 4;

    private static final String ROLES_TOO_MUCH = """
            select r.rolname || ': ' || a.name from pg_roles r, lateral (values ('SUPERUSER', r.rolsuper),
                ('CREATEROLE', r.rolcreaterole), ('CREATEDB', r.rolcreatedb), ('REPLICATION', r.rolreplication),
                ('BYPASSRLS', r.rolbypassrls)) as a (name, has)
              where r.rolname in ('shoumi_app', 'shoumi_owner') and a.has
            union all
            select m.rolname || ': member of ' || g.rolname from pg_roles m, pg_roles g
              where m.rolname in ('shoumi_app', 'shoumi_owner') and m.oid <> g.oid and not m.rolsuper
                and pg_has_role(m.oid, g.oid, 'member') and not (m.rolname = 'shoumi_owner' and g.rolname = 'pg_database_owner')
            union all
            select 'shoumi_app: owner of ' || datname from pg_database where datdba = 'shoumi_app'::regrole
            union all
            select 'shoumi_app: owner of schema ' || nspname from pg_namespace where nspowner = 'shoumi_app'::regrole
            union all
            select 'shoumi_app: owner of ' || relname from pg_class where relowner = 'shoumi_app'::regrole
            union all
            select 'shoumi_app: CREATE on schema public' where has_schema_privilege('shoumi_app', 'public', 'create')
            union all
            select 'shoumi_app: CREATE on database ' || current_database()
              where has_database_privilege('shoumi_app', current_database(), 'create')
            union all
            select 'shoumi_app: SET session_replication_role'
              where has_parameter_privilege('shoumi_app', 'session_replication_role', 'set')""";

    private static final String ROLES_TOO_LITTLE = """
            select 'shoumi_owner: CREATE on schema public' where not has_schema_privilege('shoumi_owner', 'public', 'create')""";

    private static final String ONLY_ADDED_TO =
            "unnest(array['evidence_staged', 'evidence_integrated', 'custody_event', 'page_view', 'decision', 'pledge'])";

    private static final String TABLES_TOO_MUCH = """
            select 'shoumi_app: ' || upper(p) || ' on ' || t from %1$s t, unnest(array['update', 'delete', 'truncate', 'trigger']) p
              where has_table_privilege('shoumi_app', t, p)
            union all
            select 'shoumi_app: UPDATE of columns of ' || t from %1$s t
              where has_any_column_privilege('shoumi_app', t, 'update') and not has_table_privilege('shoumi_app', t, 'update')
            union all
            select 'shoumi_app: ' || upper(p) || ' on flyway_schema_history' from unnest(array['insert', 'update', 'delete', 'truncate']) p
              where has_table_privilege('shoumi_app', 'flyway_schema_history', p)""".formatted(ONLY_ADDED_TO);

    private static final String TABLES_TOO_LITTLE = """
            select 'shoumi_app: ' || upper(p) || ' on ' || t from %1$s t, unnest(array['select', 'insert']) p
              where not has_table_privilege('shoumi_app', t, p)""".formatted(ONLY_ADDED_TO);

    private LeastRights() {}

    /** Before the schema is migrated. */
    static void ofRoles(Connection connection) throws SQLException {
        require("home.rights-too-many", rights(connection, ROLES_TOO_MUCH));
        require("home.rights-too-few", rights(connection, ROLES_TOO_LITTLE));
    }

    /** Once the tables are there. */
    static void ofTables(Connection connection) throws SQLException {
        require("home.rights-too-many", rights(connection, TABLES_TOO_MUCH));
        require("home.rights-too-few", rights(connection, TABLES_TOO_LITTLE));
    }

    private static void require(String otherwise, List<String> rights) {
        if (!rights.isEmpty()) {
            throw new HomeUnusable(otherwise, String.join("; ", rights.subList(0, Math.min(NAMED_MAX, rights.size()))));
        }
    }

    private static List<String> rights(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
