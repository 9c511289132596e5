package io.shoumi.e2e;

final class MainJobInEnglishTest extends MainJob {
    MainJobInEnglishTest() {
        super(Tongue.EN);
    }
}
