/**
 * What if: may this person do this act with that thing at some time, and why. The answer is the ruling that the act itself would
 * get, asked of the same {@link io.shoumi.regulation.Rulings}; nothing else comes of it but an entry in the log.
 *
 * <p>For officers and auditors, about whatever they can name by number or label: nothing is listed or searched, and the cover title
 * is told to those alone who may see the secret. Start reading at {@code WhatIf}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.whatif;
