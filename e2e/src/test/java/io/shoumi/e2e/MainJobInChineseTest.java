package io.shoumi.e2e;

final class MainJobInChineseTest extends MainJob {
    MainJobInChineseTest() {
        super(Tongue.ZH);
    }
}
