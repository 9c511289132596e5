/**
 * Internet messages (RFC 5322, MIME) and mailboxes. Attachments are members. Start at {@code MailReader}.
 * Called by {@code worker} only, inside the worker process; every class is stateless or lives for one file.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.extractor.worker.mail;
