/**
 * What turns a request into a page: the template engine, the shell around each page, error pages and preferences.
 *
 * <p>Nobody calls this package; pages get their {@code shell} from the model.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.desk.web;
