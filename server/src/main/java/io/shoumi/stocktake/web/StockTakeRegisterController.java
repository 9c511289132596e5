package io.shoumi.stocktake.web;

import io.shoumi.desk.Shell;
import io.shoumi.register.RegisterDoors;
import io.shoumi.register.RegisterPages;
import io.shoumi.stocktake.StockTakeRegister;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of counts, and the way to begin one. */
@Controller
@RequestMapping("/registers/stock-takes")
class StockTakeRegisterController extends RegisterDoors {
    StockTakeRegisterController(StockTakeRegister lines, RegisterPages pages) {
        super(lines.register(), pages);
    }

    @Override
    protected Map<String, Object> act(Shell shell) {
        return Map.of("actLabel", shell.w("stocktake.new"), "actHref", "/stock-takes/new");
    }
}
