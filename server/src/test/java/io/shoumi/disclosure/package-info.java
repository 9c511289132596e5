/** Disclosures to outsiders driven over HTTPS through the real server. */
@org.jspecify.annotations.NullMarked
package io.shoumi.disclosure;
