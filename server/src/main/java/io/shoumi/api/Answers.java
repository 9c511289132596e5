package io.shoumi.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a call takes and answers, for its description; its words are {@code api.op.} and the handler's name. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Answers {
    /** The record that the body holds; {@code Void} where the body is a file or a document of its own kind. */
    Class<?> value() default Void.class;

    int status() default 200;

    String type() default "application/json";

    /** The record that the call's body holds. */
    Class<?> takes() default Void.class;

    /** Whether the body is a form with a file. */
    boolean file() default false;

    /** The fields that its address may have; a register's filters come besides. */
    String[] query() default {};

    /** Whether it is done once under its {@code Idempotency-Key}. */
    boolean once() default false;
}
