package io.shoumi;

import io.shoumi.home.*;
import java.nio.file.Path;

class Boot {
    public static void main(String[] a) throws Exception {
        long t = System.nanoTime();
        var c = Serving.start(new ServeOptions(
                Path.of(a[0]), Integer.parseInt(a[1]), null, false, a.length > 2 ? Path.of(a[2]) : null));
        System.out.println("ready " + (System.nanoTime() - t) / 1_000_000 + " ms " + c.getBeanDefinitionCount());
    }
}
