package io.shoumi.custody;

/** Who of a secret's department passes its copies on, as SQL for a statement that has the secret as {@code s} and binds {@code :now}. */
public final class PassingClerk {
    /** What makes a designation {@code d} one of a clerk who may know of the secret. */
    public static final String DESIGNATED = """
            d.during @> :now::timestamptz and d.unit_id = s.unit_id and d.acts && array['receive', 'pass']
              and (d.acts && array['receive', 'keep'] or in_scope(s.id, d.person_id, :now::timestamptz))""";
    /** Such a clerk is {@code :me}. */
    public static final String OF_SECRET =
            "exists (select 1 from designation d where d.person_id = :me and " + DESIGNATED + ")";

    /** A clerk of the secret's department who receives and dispatches is {@code :me}. */
    public static final String DISPATCHING = """
            exists (select 1 from designation d where d.person_id = :me and d.during @> :now::timestamptz
              and d.unit_id = s.unit_id and 'receive' = any (d.acts))
            """;

    private PassingClerk() {}
}
