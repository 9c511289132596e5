package io.shoumi.identity;

import io.shoumi.identity.PasskeySites.Site;

/**
 * What a browser sent for a passkey.
 *
 * @param json the authenticator's answer in WebAuthn's own form
 * @param site the address it was sent to
 * @param browser a hash of the key that the browser holds
 * @param address where it came from
 */
public record PasskeyAnswer(String json, Site site, byte[] browser, String address) {
    /** Without what was sent. */
    @Override
    public String toString() {
        return "a passkey's answer";
    }
}
