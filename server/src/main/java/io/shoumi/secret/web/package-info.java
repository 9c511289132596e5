/** Pages of secrets: taking in, proposing, deciding, the list, the record, labels, the classification register. */
@org.jspecify.annotations.NullMarked
package io.shoumi.secret.web;
