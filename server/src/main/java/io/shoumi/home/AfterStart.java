package io.shoumi.home;

/** Work that is done once the server answers and before it says that it is ready. */
public interface AfterStart {
    void started();
}
