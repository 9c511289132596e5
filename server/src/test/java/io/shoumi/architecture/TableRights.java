package io.shoumi.architecture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the server's own role may do in the database, as PostgreSQL says.
 *
 * @param tables all of the schema, views too
 * @param faults roles, schemas and functions that have more than they need, in words
 */
record TableRights(List<Table> tables, List<String> faults) {
    /** What may only be added to: nobody who got hold of the server's connection can change what was. */
    private static final Set<String> ADD_ONLY =
            Set.of("evidence_staged", "evidence_integrated", "custody_event", "page_view", "decision", "pledge");

    /** Beyond select, insert, update and delete there is nothing that a register needs. */
    private static final List<String> NEVER = List.of("truncate", "references", "trigger", "maintain");

    private static final String HEAD = """
            # What the server may do in its database

            Three roles: the superuser only makes the others, `shoumi_owner` owns every table and migrates, `shoumi_app` is what the server
            works as. It owns nothing, may create nothing, belongs to no other role, and no function lends it the owner's rights. Evidence,
            custody events, views of pages, decisions and pledges can only be added to. Measured in a running server
            (`TableRightsTest`); a new table, or one that may do more, fails the build until somebody has looked at its line.

            | table | select | insert | update | delete |
            |---|---|---|---|---|
            """;

    /** @param columns those that may be updated where the table as a whole may not */
    record Table(
            String name,
            String owner,
            Set<String> rights,
            List<String> columns,
            @Nullable String others) {
        String line() {
            return "| `%s` | %s | %s | %s | %s |"
                    .formatted(name, sign("select"), sign("insert"), updates(), sign("delete"));
        }

        private String sign(String right) {
            return rights.contains(right) ? "✓" : "";
        }

        private String updates() {
            return rights.contains("update")
                    ? "✓"
                    : columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
        }

        Stream<String> faults() {
            var found = new ArrayList<String>();
            if (!owner.equals("shoumi_owner")) {
                found.add(name + " is owned by " + owner);
            }
            NEVER.stream().filter(rights::contains).forEach(right -> found.add(name + " may be met by " + right));
            if (ADD_ONLY.contains(name) && !(rights.equals(Set.of("select", "insert")) && columns.isEmpty())) {
                found.add(name + " may be more than added to: " + rights + columns);
            }
            if (others != null) {
                found.add(name + " is open to others: " + others);
            }
            return found.stream();
        }
    }

    static TableRights of(Connection database) throws SQLException {
        var faults = new ArrayList<>(texts(database, BEYOND));
        var tables = tables(database);
        ADD_ONLY.stream()
                .filter(name -> tables.stream().noneMatch(table -> table.name().equals(name)))
                .forEach(name -> faults.add(name + " is not there"));
        tables.forEach(table -> table.faults().forEach(faults::add));
        return new TableRights(tables, faults);
    }

    private static final String TABLES = """
            select c.relname, pg_get_userbyid(c.relowner) as owner,
              array(select r from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain']) r
                where has_table_privilege('shoumi_app', c.oid, r)) as rights,
              array(select a.attname::text from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                  and has_column_privilege('shoumi_app', c.oid, a.attnum, 'update') order by a.attnum) as columns,
              (select string_agg(distinct case g.grantee when 0 then 'everybody' else pg_get_userbyid(g.grantee) end, ', ')
                from aclexplode(c.relacl) g
                where g.grantee = 0 or pg_get_userbyid(g.grantee) not in ('shoumi_owner', 'shoumi_app')) as others
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
            order by c.relname""";

    /** Whatever gives the server's role more than its tables' lines say. */
    private static final String BEYOND = """
            select rolname || ' is a superuser, makes roles or databases, replicates or passes row security' from pg_roles
              where rolname in ('shoumi_app', 'shoumi_owner')
                and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)
            union all
            select pg_get_userbyid(member) || ' belongs to ' || pg_get_userbyid(roleid) from pg_auth_members
              where pg_get_userbyid(member) in ('shoumi_app', 'shoumi_owner')
            union all
            select 'shoumi_app may create in ' || nspname from pg_namespace
              where nspname !~ '^pg_(toast|temp)' and has_schema_privilege('shoumi_app', oid, 'create')
            union all
            select 'shoumi_app may make schemas or temporary tables'
              where has_database_privilege('shoumi_app', current_database(), 'create')
                or has_database_privilege('shoumi_app', current_database(), 'temporary')
            union all
            select proname || ' lends its owner''s rights' from pg_proc
              where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
            union all
            select seqrelid::regclass || ' is a sequence that may be set back' from pg_sequence
              where has_sequence_privilege('shoumi_app', seqrelid, 'update')
            order by 1""";

    private static List<Table> tables(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            var tables = new ArrayList<Table>();
            while (rows.next()) {
                tables.add(new Table(
                        rows.getString("relname"),
                        rows.getString("owner"),
                        Set.copyOf(array(rows, "rights")),
                        array(rows, "columns"),
                        rows.getString("others")));
            }
            return tables;
        }
    }

    private static List<String> array(ResultSet rows, String column) throws SQLException {
        return List.of((String[]) rows.getArray(column).getArray());
    }

    private static List<String> texts(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    String markdown() {
        return HEAD + tables.stream().map(table -> table.line() + "\n").collect(Collectors.joining());
    }
}
