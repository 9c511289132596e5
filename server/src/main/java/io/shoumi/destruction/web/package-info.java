/**
 * Pages of destruction. Called by the servlet container only; start reading at {@code DestructionController}.
 *
 * <p>A list is shown to officers and to those who have a part in it; to anybody else it does not exist.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.destruction.web;
