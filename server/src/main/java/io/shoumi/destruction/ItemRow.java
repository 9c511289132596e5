package io.shoumi.destruction;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.SecretId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** How a copy is read from the database as a line of a list. */
final class ItemRow {
    /** Asks for carrier {@code c}, secret {@code s}, unit {@code u}; the query adds a {@code holder}. */
    static final String COLUMNS = """
            c.id as carrier_id, c.label, c.secret_id, s.number, s.cover_title, u.name_zh, u.name_en, c.kind, c.copy_number,
              s.document_number, s.level, c.page_count
            """;

    private ItemRow() {}

    static Item read(int line, ResultSet row) throws SQLException {
        return new Item(
                line,
                new CarrierId(row.getObject("carrier_id", UUID.class)),
                row.getString("label"),
                new SecretId(row.getObject("secret_id", UUID.class)),
                row.getString("number"),
                row.getString("cover_title"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("kind"),
                row.getInt("copy_number"),
                row.getString("document_number"),
                row.getString("level"),
                row.getObject("page_count", Integer.class),
                row.getString("holder"));
    }
}
