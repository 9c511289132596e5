package io.shoumi.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The people and units of the sample organisation. All invented. */
final class Cast {
    private Cast() {}

    /** A unit of the sample; companies adopt one regulation each. */
    record House(String code, String parent, String kind, String zh, String en, String regulation) {}

    /** Somebody of the sample: where she belongs, what posts she holds there. */
    record Member(String number, String name, String unit, List<String> posts, boolean officer) {
        String login() {
            return number.toLowerCase(Locale.ROOT);
        }
    }

    static final List<House> HOUSES = List.of(
            new House("HQ", "", "company", "集团本部", "Headquarters", "R2"),
            new House("MY", "", "company", "煤业公司", "Coal company", "R1"),
            new House("XX", "", "company", "信息中心", "Information centre", "R3"),
            new House("JS", "", "company", "建设项目部", "Construction project", "R4"),
            new House("KF", "", "company", "客服中心", "Call centre", "R5"),
            new House("HQ-GH", "HQ", "department", "规划发展部", "Planning", ""),
            new House("HQ-CW", "HQ", "department", "财务部", "Finance", ""),
            new House("MY-DA", "MY", "department", "档案室", "Archive", ""),
            new House("MY-SC", "MY", "department", "生产技术部", "Production", ""),
            new House("XX-YW", "XX", "department", "运维部", "Operations", ""),
            new House("XX-AQ", "XX", "department", "信息安全部", "Information security", ""),
            new House("JS-HT", "JS", "department", "合同部", "Contracts", ""),
            new House("JS-GC", "JS", "department", "工程部", "Engineering", ""),
            new House("KF-YY", "KF", "department", "运营部", "Customer operations", ""),
            new House("KF-ZJ", "KF", "department", "质检部", "Quality", ""));

    private static final String NAMES = "林疏影 韩亦川 陈砚秋 沈叙 周以宁 许闻笛 顾明湛 梁牧 何知远 秦越溪 宋怀瑾 赵素问 程霁月 陆怀川 方既白 江渡 余清和 "
            + "白简 叶知秋 许攸宁 孟晚舟 苏砚 温如言 邵云起 傅长安 谢星河 裴行简 卢照 崔野 岑参商 纪南风 钟灵 袁随 姜未 邹衍 龙泽 段景行 "
            + "贺兰舟 欧阳朔 司徒静 上官宁 杜若 柳眠 骆宾 尹知章 祝余 薛涛 冯唐 唐寅初 曹植木 魏澜 蒋山青 高适之 黄庭 罗浮 夏雨眠";

    static final Member GENERAL_MANAGER = new Member("G001", "许攸之", "JT", List.of("general-manager"), false);
    static final List<Member> OFFICERS = List.of(
            new Member("B001", "陈守一", "HQ", List.of("staff"), true),
            new Member("B002", "卫谨言", "HQ", List.of("staff"), true));

    /** Everybody but the three administrators, in the order of their numbers: 57. */
    static List<Member> members() {
        var names = List.of(NAMES.split(" ")).iterator();
        var all = new ArrayList<Member>();
        all.add(GENERAL_MANAGER);
        all.addAll(OFFICERS);
        for (var company : companies()) {
            all.add(member(all.size(), names.next(), company.code(), List.of("leader-in-charge")));
        }
        for (var department : departments()) {
            all.add(member(all.size(), names.next(), department.code(), List.of("supervisor")));
            all.add(member(all.size(), names.next(), department.code(), clerkPosts(department)));
            all.add(member(all.size(), names.next(), department.code(), List.of("staff")));
            all.add(member(all.size(), names.next(), department.code(), List.of("staff")));
        }
        while (all.size() < 57) {
            var department = departments().get(all.size() % 10);
            all.add(member(all.size(), names.next(), department.code(), List.of("staff")));
        }
        return all;
    }

    private static List<String> clerkPosts(House department) {
        return department.code().equals("MY-DA") ? List.of("clerk", "archivist") : List.of("clerk");
    }

    private static Member member(int index, String name, String unit, List<String> posts) {
        return new Member(String.format(Locale.ROOT, "S%03d", index), name, unit, posts, false);
    }

    static List<House> companies() {
        return HOUSES.stream().filter(house -> house.kind().equals("company")).toList();
    }

    static List<House> departments() {
        return HOUSES.stream()
                .filter(house -> house.kind().equals("department"))
                .toList();
    }

    static House department(String code) {
        return departments().stream()
                .filter(house -> house.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Member inPost(String post, String unit) {
        return members().stream()
                .filter(member -> member.unit().equals(unit) && member.posts().contains(post))
                .findFirst()
                .orElseThrow();
    }

    static House company(House department) {
        return companies().stream()
                .filter(house -> house.code().equals(department.parent()))
                .findFirst()
                .orElseThrow();
    }

    static List<Member> staffOf(String department) {
        return members().stream()
                .filter(member ->
                        member.unit().equals(department) && member.posts().equals(List.of("staff")))
                .toList();
    }
}
