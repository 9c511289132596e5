package io.shoumi.dispatch;

import java.util.UUID;

/**
 * An organisation beyond the house.
 *
 * @param outsider neither above the house nor of its group: nothing goes there without the general manager's leave (R2.10)
 */
public record Organisation(UUID id, String name, boolean outsider) {}
