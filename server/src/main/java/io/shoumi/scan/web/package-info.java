/**
 * The API for findings and the page where officers issue its tokens. Start reading at {@code FindingsController}.
 *
 * <p>The API takes no cookies: a bearer token, TLS and JSON.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.scan.web;
