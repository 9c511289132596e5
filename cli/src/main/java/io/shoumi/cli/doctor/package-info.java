/**
 * Looks over an installation and a home, and says of each thing that is wrong how to mend it. Changes nothing; works beside a running
 * server and without one. Start reading at {@code Examination}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.cli.doctor;
