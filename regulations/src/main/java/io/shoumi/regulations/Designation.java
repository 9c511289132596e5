package io.shoumi.regulations;

/** What a person has been designated for in a department (R2.7), in force at the moment of the act. */
public enum Designation implements Coded {
    MAKE("make", "制作", "make"),
    RECEIVE("receive", "收发", "receive and register"),
    PASS("pass", "传递", "pass on"),
    USE("use", "使用", "use"),
    COPY("copy", "复制", "copy"),
    EXCERPT("excerpt", "摘抄", "excerpt"),
    KEEP("keep", "保管", "keep"),
    DESTROY("destroy", "销毁", "destroy"),
    COMPUTER("computer", "计算机保管", "keep by computer"),
    CARRY_OUT("carry-out", "外带", "carry out"),
    GATE("gate", "门岗核验", "check at the gate"),
    RELEASE("release", "解除扩散限制", "release for dissemination");

    private final String code;
    private final Bilingual label;

    Designation(String code, String zh, String en) {
        this.code = code;
        this.label = new Bilingual(zh, en);
    }

    public static Designation of(String code) {
        return Coded.of(Designation.class, code);
    }

    @Override
    public String code() {
        return code;
    }

    public Bilingual label() {
        return label;
    }
}
