/** The unseal page: the one thing a sealed server can do. */
@org.jspecify.annotations.NullMarked
package io.shoumi.home.web;
