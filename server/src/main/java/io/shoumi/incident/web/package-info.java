/**
 * Pages of incidents. Called by the servlet container only; start reading at {@code IncidentController}.
 *
 * <p>An incident is shown to officers, the general manager, who opened it and those within the secret's scope.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.incident.web;
