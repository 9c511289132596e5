package io.shoumi.regulations;

/** What whoever carries out a permitted act must do with it. The caller enforces every duty that a ruling lists. */
public enum Duty implements Coded {
    READING_ROOM_ONLY("reading-room-only", "只在阅览室阅读", "read in the reading room only"),
    NO_COPY_OR_EXCERPT("no-copy-or-excerpt", "不得复制、摘抄", "neither copy nor excerpt"),
    WATERMARK("watermark", "页面加水印", "watermark every page"),
    PAGE_LOG("page-log", "先记录，后显示", "log it before it is shown"),
    REGISTER_LINE("register-line", "登记入册", "enter a register line"),
    RETURN_IN_TIME("return-in-time", "按期归还", "return it in time"),
    NUMBERED_COPIES("numbered-copies", "副本编号并指定保管人", "number the copies, each with a holder"),
    TWO_SIDED_RECEIPT("two-sided-receipt", "交接双方签收", "both sides confirm"),
    MARKED_EXPIRING_COPY("marked-expiring-copy", "提供带水印、编号、有期限的副本", "give a watermarked, numbered, expiring copy"),
    DESTRUCTION_LIST("destruction-list", "列入销毁清册并签字", "enter and sign the destruction list"),
    FREEZE_CARRIER("freeze-carrier", "冻结载体", "freeze the carrier"),
    OPEN_INCIDENT("open-incident", "立案并起算时限", "open an incident and start its clocks"),
    NOTIFY_GENERAL_MANAGER("notify-general-manager", "报告总经理", "notify the general manager"),
    OUTSIDE_REPORT("outside-report", "报告主管保密部门", "report to the authority in charge");

    private final String code;
    private final Bilingual label;

    Duty(String code, String zh, String en) {
        this.code = code;
        this.label = new Bilingual(zh, en);
    }

    public static Duty of(String code) {
        return Coded.of(Duty.class, code);
    }

    @Override
    public String code() {
        return code;
    }

    public Bilingual label() {
        return label;
    }
}
