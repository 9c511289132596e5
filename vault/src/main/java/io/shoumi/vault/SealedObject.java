package io.shoumi.vault;

/**
 * All that the caller keeps of a sealed object, and must give to open it: the object opens only under the very name, owner
 * and purpose it was sealed with, so one object put in the place of another is found out.
 */
public record SealedObject(ObjectId id, OwnerId owner, Purpose purpose) {}
