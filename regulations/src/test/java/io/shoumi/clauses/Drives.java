package io.shoumi.clauses;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This test drives a clause: one letter of its kind, end to end, through the way named. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Drives.Several.class)
public @interface Drives {
    /** The clause's id, such as {@code R1.4}. */
    String value();

    /** E (enforced), D (detected) or P (proved). */
    char kind();

    Through through() default Through.HTTP;

    /** Whether the test shows that taking the clause's policy away changes the outcome. */
    boolean negative() default false;

    /** How the test reaches the product. {@code FIXTURE} marks captured data only and makes nothing green. */
    enum Through {
        HTTP,
        BROWSER,
        AGENT,
        FIXTURE
    }

    /** Several clauses driven by one test. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface Several {
        Drives[] value();
    }
}
