/**
 * The whole organisation in one sealed file, and back.
 *
 * <p>A backup holds the database, the evidence log, the sealed objects and the certificate, sealed by the system's own key; the keys
 * are not in it. It is made beside a running server or without one. A restore needs the keys in the home's {@code keys/} and
 * nothing else there; it checks the whole file before it writes, replays the list of destroyed keys, and lets the log go on under a
 * new origin that cites the old one. Format: {@code docs/formats/backup.md}. Start reading at {@code BackingUp}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.backup;
