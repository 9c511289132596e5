package io.shoumi.desk;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.RefusalPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form that was sent: its act is done and leads on, or its page comes again with all that was typed and why at its field (422 where
 * something is wrong with what was typed, 409 where the act is refused; the refusal's clauses go into the entry).
 */
public record SentForm(Shell shell, Map<String, String> fields, HttpServletRequest request) {
    /** Where a form leads that was done. */
    public static ModelAndView led(String address) {
        return new ModelAndView("redirect:" + address);
    }

    /** @param refusedAt the field at which every refusal stands */
    public ModelAndView answered(Supplier<ModelAndView> act, String refusedAt, Function<Form, ModelAndView> page) {
        return answered(act, refusal -> refusedAt, page);
    }

    /**
     * @param refusedAt the field at which a refusal stands
     * @param page the form's own page, filled in so
     */
    public ModelAndView answered(
            Supplier<ModelAndView> act, Function<ActRefused, String> refusedAt, Function<Form, ModelAndView> page) {
        try {
            return act.get();
        } catch (BadInput wrong) {
            return again(page, Faults.in(shell, fields, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ActRefused refusal) {
            request.setAttribute(RefusalPage.CLAUSES, refusal.clauses());
            return again(page, Faults.refused(shell, fields, refusedAt.apply(refusal), refusal), HttpStatus.CONFLICT);
        }
    }

    private static ModelAndView again(Function<Form, ModelAndView> page, Form form, HttpStatus status) {
        var again = page.apply(form);
        again.setStatus(status);
        return again;
    }
}
