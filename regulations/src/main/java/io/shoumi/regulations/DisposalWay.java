package io.shoumi.regulations;

/** How something is destroyed, or cleared out without; sale is listed so that it can be refused (R1.3). */
public enum DisposalWay implements Coded {
    NONE("none"),
    SHREDDING("shredding"),
    PULPING("pulping"),
    MELTING("melting"),
    CRYPTO_SHREDDING("crypto-shredding"),
    /** Given back to where it came from. */
    RETURN("return"),
    KEEP("keep"),
    SALE("sale");

    private final String code;

    DisposalWay(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
