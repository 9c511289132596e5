package io.shoumi.regulations;

/** One of the five regulations an organisation can adopt for a unit. */
public enum Regulation implements Coded {
    COAL("R1", "coal", new Bilingual("煤炭企业档案与要害部位保密规定", "Coal company: archives, conduct, key areas")),
    COMPANY("R2", "company", new Bilingual("公司商业秘密与保密纪律规定", "Company secrets, liability, discipline")),
    COMPUTER("R3", "computer", new Bilingual("涉密计算机二十条禁令", "Twenty prohibitions for classified computers")),
    SITE("R4", "site", new Bilingual("工程项目廉政与保密规定", "Construction project: integrity, confidentiality")),
    CALLCENTRE("R5", "callcentre", new Bilingual("外包呼叫中心客户信息保密规定", "Outsourced call centre: customer data"));

    private final String code;
    private final String folder;
    private final Bilingual title;

    Regulation(String code, String folder, Bilingual title) {
        this.code = code;
        this.folder = folder;
        this.title = title;
    }

    public static Regulation of(String code) {
        return Coded.of(Regulation.class, code);
    }

    /** R1 to R5. */
    @Override
    public String code() {
        return code;
    }

    /** Where its data lie below {@code regulations/}. */
    public String folder() {
        return folder;
    }

    public Bilingual title() {
        return title;
    }
}
