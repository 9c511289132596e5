package io.shoumi.regulations;

/** How something is sent; {@code NONE} where the act sends nothing. */
public enum DispatchWay implements Coded {
    NONE("none"),
    COURIER("courier"),
    /** By one of the house's own people, who is designated for passing on. */
    OWN_COURIER("own-courier"),
    CONFIDENTIAL_MAIL("confidential-mail"),
    ENCRYPTED_FAX("encrypted-fax"),
    ENCRYPTED_NETWORK("encrypted-network"),
    ORDINARY_POST("ordinary-post"),
    EXPRESS("express"),
    PLAIN_FAX("plain-fax"),
    PLAIN_TELEGRAM("plain-telegram"),
    TELEPHONE("telephone"),
    MOBILE("mobile"),
    RADIO("radio"),
    PUBLIC_NETWORK("public-network");

    private final String code;

    DispatchWay(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
