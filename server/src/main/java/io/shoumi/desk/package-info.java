/**
 * Home, inbox, search and the page shell: what every page shares.
 *
 * <p>Other modules render pages through the shell; nothing here knows a register.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.desk;
