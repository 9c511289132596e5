package io.shoumi.detector;

import java.util.Random;

/** Text that looks like Chinese and repeats nothing: for properties that need a document nobody has written. */
public final class Prose {
    private static final String COMMON =
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处";

    private final Random random;

    public Prose(long seed) {
        random = new Random(seed);
    }

    /** So many characters, with commas and full stops. */
    public String of(int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            int roll = random.nextInt(14);
            text.append(
                    roll == 0
                            ? '，'
                            : roll == 1 && text.length() % 3 == 0
                                    ? '。'
                                    : COMMON.charAt(random.nextInt(COMMON.length())));
        }
        return text.toString();
    }
}
