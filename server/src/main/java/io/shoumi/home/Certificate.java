package io.shoumi.home;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The self-signed certificate of a first start (EC P-256, five years, for localhost), replaced by the house's own at will. */
final class Certificate {
    private Certificate() {}

    /** Makes {@code tls/cert.pem} and {@code tls/key.pem} where they are missing. */
    static Path in(Path directory) {
        var cert = directory.resolve("cert.pem");
        if (!Files.exists(cert)) {
            try {
                create(cert, directory.resolve("key.pem"));
            } catch (IOException | GeneralSecurityException | OperatorException e) {
                throw new IllegalStateException("the certificate could not be made", e);
            }
        }
        return cert;
    }

    private static void create(Path cert, Path key) throws IOException, GeneralSecurityException, OperatorException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=localhost, O=Shoumi");
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(120, new SecureRandom()).abs(),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(5 * 365L))),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        }));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        DataHome.writePrivate(key, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        DataHome.writePrivate(cert, pem("CERTIFICATE", builder.build(signer).getEncoded()));
    }

    private static String pem(String type, byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    }
}
