package io.shoumi.stocktake.web;

import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.stocktake.CountLine;
import io.shoumi.stocktake.StockTakeId;
import io.shoumi.stocktake.StockTakes;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one count, for whoever may open it. */
@Component
class CountPages {
    private final StockTakes takes;

    CountPages(StockTakes takes) {
        this.takes = takes;
    }

    ModelAndView of(Shell shell, Caller caller, StockTakeId id, Form form) {
        var take = takes.visible(id, caller);
        var lines = takes.lines(id, caller);
        var me = take.checkers().find(caller.person());
        var model = new HashMap<String, Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("take", take);
        model.put("sums", takes.sums(id));
        model.put("open", lines.stream().filter(CountLine::open).toList());
        model.put("done", lines.stream().filter(line -> !line.open()).toList());
        model.put("amounts", takes.knows(id, caller));
        model.put("counts", take.running() && me.isPresent());
        model.put("signed", me.filter(one -> one.signedAt() != null).isPresent());
        model.put("officer", caller.may(Permission.OFFICER));
        return new ModelAndView("stocktake/count", model);
    }
}
