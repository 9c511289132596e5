package io.shoumi.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import io.shoumi.identity.PasskeySites.Site;
import io.shoumi.ledger.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks of WebAuthn, by webauthn4j: the user verified on the device, this origin, this name, this challenge, this key. */
@Component
class PasskeyCeremonies {
    /** In order of preference, by their COSE numbers. */
    static final List<Integer> ALGORITHMS = List.of(
            (int) COSEAlgorithmIdentifier.ES256.getValue(), (int) COSEAlgorithmIdentifier.EdDSA.getValue(), (int)
                    COSEAlgorithmIdentifier.RS256.getValue());

    static final String POSSIBLE_CLONE = "possible-clone";

    private static final int ANSWER_CHARS_MAX = 16 * 1024;
    private static final boolean USER_VERIFIED = true;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    /** What came of a check. */
    sealed interface Checked<T> {
        record Right<T>(T value) implements Checked<T> {}

        record Wrong<T>(String why) implements Checked<T> {}
    }

    Optional<RegistrationData> readNew(String answer) {
        return read(answer, manager::parseRegistrationResponseJSON)
                .filter(data -> data.getAttestationObject() != null
                        && hasChallenge(data.getCollectedClientData())
                        && data.getAttestationObject().getAuthenticatorData().getAttestedCredentialData() != null);
    }

    Optional<AuthenticationData> read(String answer) {
        return this.<AuthenticationData>read(answer, manager::parseAuthenticationResponseJSON)
                .filter(data -> data.getCredentialId() != null
                        && data.getAuthenticatorData() != null
                        && hasChallenge(data.getCollectedClientData()));
    }

    /** Anything may have been sent; what the parser stumbles over is no answer. */
    private <T> Optional<T> read(String answer, Function<String, @Nullable T> parser) {
        if (answer.isBlank() || answer.length() > ANSWER_CHARS_MAX) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(parser.apply(answer));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean hasChallenge(@Nullable CollectedClientData data) {
        return data != null && data.getChallenge() != null;
    }

    /** A new passkey for a person, or why it is none. */
    Checked<Passkey> checkNew(RegistrationData data, Site site, PersonId person, Instant now) {
        var kinds = ALGORITHMS.stream()
                .map(number -> new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
                .toList();
        var server = server(site, Objects.requireNonNull(data.getCollectedClientData()));
        try {
            manager.verify(data, new RegistrationParameters(server, kinds, USER_VERIFIED));
        } catch (VerificationException wrong) {
            return new Checked.Wrong<>(why(wrong));
        }
        var of = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(of.getAttestedCredentialData());
        return new Checked.Right<>(new Passkey(
                UUID.randomUUID(),
                person,
                site.name(),
                credential.getCredentialId(),
                credentials.convert(credential),
                of.isFlagBE(),
                of.getSignCount(),
                now));
    }

    /** The passkey with its counter as it stands now, or why the answer is not its. */
    Checked<Passkey> check(AuthenticationData data, Site site, Passkey passkey) {
        if (!passkey.site().equals(site.name())) {
            return new Checked.Wrong<>("site");
        }
        var server = server(site, Objects.requireNonNull(data.getCollectedClientData()));
        try {
            manager.verify(data, new AuthenticationParameters(server, record(passkey), null, USER_VERIFIED));
        } catch (VerificationException wrong) {
            return new Checked.Wrong<>(why(wrong));
        }
        return new Checked.Right<>(passkey.counted(
                Objects.requireNonNull(data.getAuthenticatorData()).getSignCount()));
    }

    private CredentialRecord record(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.syncable(),
                false,
                passkey.count(),
                credentials.convert(passkey.credential()),
                null,
                null,
                null,
                null);
    }

    /** The challenge is the one that was just spent. */
    private static ServerProperty server(Site site, CollectedClientData data) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.name())
                .challenge(new DefaultChallenge(data.getChallenge().getValue()))
                .build();
    }

    private static String why(VerificationException wrong) {
        return switch (wrong) {
            case BadOriginException _ -> "origin";
            case BadRpIdException _ -> "site";
            case BadSignatureException _ -> "signature";
            case UserNotVerifiedException _ -> "user-not-verified";
            case MaliciousCounterValueException _ -> POSSIBLE_CLONE;
            case NotAllowedAlgorithmException _ -> "algorithm";
            default -> "invalid";
        };
    }
}
