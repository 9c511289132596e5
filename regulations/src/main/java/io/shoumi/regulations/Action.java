package io.shoumi.regulations;

/** What can be ruled on. The code is the action's name in the schema. */
public enum Action implements Coded {
    REGISTER_SECRET("RegisterSecret", false, "登记密件", "register a secret"),
    PROPOSE_CLASSIFICATION("ProposeClassification", false, "提出定密", "propose a classification"),
    DECIDE_CLASSIFICATION("DecideClassification", false, "审定密级", "decide a classification"),
    ADMIT_LEVEL("AdmitLevel", false, "接收该密级文件", "admit a file of this level"),
    WIDEN_SCOPE("WidenScope", false, "扩大知悉范围", "widen the scope"),
    RELEASE("Release", false, "解除不得扩散", "release for dissemination"),
    SEARCH_SECRET("SearchSecret", false, "检索", "find by search"),
    VIEW_SECRET("ViewSecret", false, "查看登记信息", "view the cover record"),
    VIEW_TRUE_TITLE("ViewTrueTitle", false, "查看真实标题", "view the true title"),
    VIEW_FINDING("ViewFinding", false, "查看扫描发现", "view a scan finding"),
    BORROW("Borrow", true, "借阅", "borrow"),
    READ_PAGE("ReadPage", true, "阅读", "read a page"),
    RETURN_LOAN("ReturnLoan", true, "归还", "return a loan"),
    HAND_OUT("HandOut", true, "发放", "hand out"),
    TAKE_BACK("TakeBack", true, "收回", "take back"),
    HAND_OVER("HandOver", true, "移交", "hand over"),
    COPY("Copy", true, "复制", "copy"),
    EXCERPT("Excerpt", true, "摘抄", "excerpt"),
    PRINT("Print", true, "打印", "print"),
    DOWNLOAD_ORIGINAL("DownloadOriginal", true, "下载原件", "download the original"),
    MOVE_CARRIER("MoveCarrier", true, "变更存放", "move a carrier"),
    CARRY_OUT("CarryOut", true, "外带", "carry out"),
    DISPATCH("Dispatch", true, "发文", "dispatch"),
    DISCLOSE("Disclose", true, "对外提供", "disclose to outsiders"),
    DESTROY("Destroy", true, "销毁", "destroy"),
    CONFIRM_DESTRUCTION("ConfirmDestruction", true, "确认监销", "confirm a destruction as witness"),
    REPORT_LOSS("ReportLoss", true, "报告遗失", "report a loss");

    private final String code;
    private final boolean onCarrier;
    private final Bilingual label;

    Action(String code, boolean onCarrier, String zh, String en) {
        this.code = code;
        this.onCarrier = onCarrier;
        this.label = new Bilingual(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the act is about one carrier, whose facts are then required. */
    public boolean onCarrier() {
        return onCarrier;
    }

    public Bilingual label() {
        return label;
    }
}
