/**
 * The data home: one directory that holds everything an organisation's server keeps.
 *
 * <p>{@link io.shoumi.home.DataHome} locks it, knows its layout and refuses a home of another version or one in use.
 * {@link io.shoumi.home.HomeDatabase} is where the rows are: an embedded PostgreSQL on the port that the home chose once, or one
 * that somebody else runs, by URL. Start reading at {@link io.shoumi.home.Serving}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.home;
