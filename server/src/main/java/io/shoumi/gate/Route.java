package io.shoumi.gate;

import io.shoumi.ledger.ActKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a handler asks of its caller, and what kind of evidence each request to it leaves. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Route {
    /** Any one of these lets a caller in. */
    Permission[] value();

    /** {@link ActKind#NOT_SENSITIVE} leaves no record; any other kind leaves exactly one a request, but for {@link #many}. */
    ActKind audit();

    /** How often one account and one address may ask for it. */
    Cost cost() default Cost.ORDINARY;

    /** Whether it does several acts at a time, each of which leaves a record of its own. */
    boolean many() default false;

    /**
     * Whether it also serves somebody logged in who is not admitted yet: the pledge is unsigned (R2.3), or no role is granted.
     * Everything else leads such a caller to what comes first.
     */
    boolean beforeAdmission() default false;
}
