package io.shoumi.demo;

/** A secret of the sample that is in force: its address on the server, and the department it belongs to. */
record Registered(String id, String cover, Cast.House department) {
    String path() {
        return "/secrets/" + id;
    }
}
