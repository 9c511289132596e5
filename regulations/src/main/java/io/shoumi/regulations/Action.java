package io.shoumi.regulations;

/** What can be ruled on. The code is the action's name in the schema. */
public enum Action implements Coded {
    REGISTER_SECRET("RegisterSecret", About.ADMITTING, "登记密件", "register a secret"),
    PROPOSE_CLASSIFICATION("ProposeClassification", About.ON_SECRET, "提出定密", "propose a classification"),
    DECIDE_CLASSIFICATION("DecideClassification", About.ON_SECRET, "审定密级", "decide a classification"),
    ADMIT_LEVEL("AdmitLevel", About.ADMITTING, "接收该密级文件", "admit a file of this level"),
    WIDEN_SCOPE("WidenScope", About.ON_SECRET, "扩大知悉范围", "widen the scope"),
    RECLASSIFY("Reclassify", About.ON_SECRET, "变更密级、期限", "change level or term"),
    DECLASSIFY("Declassify", About.ON_SECRET, "解密", "declassify"),
    RELEASE("Release", About.ON_SECRET, "解除不得扩散", "release for dissemination"),
    SEARCH_SECRET("SearchSecret", About.ON_SECRET, "检索", "find by search"),
    VIEW_SECRET("ViewSecret", About.ON_SECRET, "查看登记信息", "view the cover record"),
    VIEW_TRUE_TITLE("ViewTrueTitle", About.ON_SECRET, "查看真实标题", "view the true title"),
    VIEW_FINDING("ViewFinding", About.ON_SECRET, "查看扫描发现", "view a scan finding"),
    BORROW("Borrow", About.ON_CARRIER, "借阅", "borrow"),
    READ_PAGE("ReadPage", About.ON_CARRIER, "阅读", "read a page"),
    RETURN_LOAN("ReturnLoan", About.ON_CARRIER, "归还", "return a loan"),
    HAND_OUT("HandOut", About.ON_CARRIER, "发放", "hand out"),
    CIRCULATE("Circulate", About.ON_CARRIER, "传阅", "circulate"),
    PASS_ON("PassOn", About.ON_CARRIER, "送阅", "pass on to a reader"),
    READ_CIRCULATED("ReadCirculated", About.ON_CARRIER, "阅读传阅件", "read what circulates"),
    MANAGE_CIRCULATION("ManageCirculation", About.ON_CARRIER, "管理传阅", "manage a circulation"),
    TAKE_BACK("TakeBack", About.ON_CARRIER, "收回", "take back"),
    CLEAR_OUT("ClearOut", About.ENDING, "清退", "clear out"),
    HAND_OVER("HandOver", About.ON_CARRIER, "移交", "hand over"),
    COPY("Copy", About.MOVING, "复制", "copy"),
    EXCERPT("Excerpt", About.ON_CARRIER, "摘抄", "excerpt"),
    MAKE_COPIES("MakeCopies", About.ON_CARRIER, "经手复制", "make copies"),
    MAKE_EXCERPT("MakeExcerpt", About.ON_CARRIER, "经手摘抄", "make an excerpt"),
    GIVE_COPY("GiveCopy", About.ON_CARRIER, "发放副本", "give out a new copy"),
    HOLD_COPY("HoldCopy", About.ON_CARRIER, "持有副本", "hold a copy"),
    PRINT("Print", About.ON_CARRIER, "打印", "print"),
    DOWNLOAD_ORIGINAL("DownloadOriginal", About.ON_CARRIER, "下载原件", "download the original"),
    MOVE_CARRIER("MoveCarrier", About.MOVING, "变更存放", "move a carrier"),
    CARRY_OUT("CarryOut", About.MOVING, "外带", "carry out"),
    DISPATCH("Dispatch", About.MOVING, "发文", "dispatch"),
    DELIVER("Deliver", About.ON_CARRIER, "递送", "carry a dispatch"),
    MANAGE_DISPATCH("ManageDispatch", About.ON_CARRIER, "管理发文", "manage a dispatch"),
    DISCLOSE("Disclose", About.ON_CARRIER, "对外提供", "disclose to outsiders"),
    RECALL("Recall", About.ON_CARRIER, "要求收回", "ask back"),
    DESTROY("Destroy", About.ENDING, "销毁", "destroy"),
    CONFIRM_DESTRUCTION("ConfirmDestruction", About.ENDING, "确认监销", "confirm a destruction as witness"),
    WITNESS_COUNT("WitnessCount", About.ON_CARRIER, "监督清点", "witness a count"),
    REPORT_LOSS("ReportLoss", About.ON_CARRIER, "报告遗失", "report a loss");

    /** What surrounds the act and is told with it, as the schema's context types say. */
    enum About {
        ON_SECRET,
        ADMITTING,
        ON_CARRIER,
        MOVING,
        ENDING
    }

    private final String code;
    private final About about;
    private final Bilingual label;

    Action(String code, About about, String zh, String en) {
        this.code = code;
        this.about = about;
        this.label = new Bilingual(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the act is about one carrier, whose facts are then required. */
    public boolean onCarrier() {
        return about != About.ON_SECRET && about != About.ADMITTING;
    }

    About about() {
        return about;
    }

    public Bilingual label() {
        return label;
    }
}
