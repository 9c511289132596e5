/**
 * Who gets in where: every route asked by every kind of caller for things of their own, of a colleague, of another department
 * and beyond their scope. Start with {@code AccessMatrixTest}.
 */
@NullMarked
package io.shoumi.access;

import org.jspecify.annotations.NullMarked;
