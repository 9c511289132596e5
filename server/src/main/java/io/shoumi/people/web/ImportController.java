package io.shoumi.people.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.people.CellFault;
import io.shoumi.people.Importing;
import io.shoumi.people.Units;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** People from a workbook: the blank form, the upload, and what is wrong cell by cell. */
@Controller
class ImportController {
    private static final String FAULTY = ImportController.class.getName() + ".faulty";
    private static final int FAULTED_BYTES_MAX = 3 * 1024 * 1024;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Importing importing;
    private final Units units;

    ImportController(Importing importing, Units units) {
        this.importing = importing;
        this.units = units;
    }

    @GetMapping("/people/import")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.NOT_SENSITIVE)
    ModelAndView show(Shell shell) {
        return page(shell, Form.BLANK, List.of());
    }

    @GetMapping("/people/import/template.xlsx")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.NOT_SENSITIVE, cost = Cost.EXPORT)
    ResponseEntity<byte[]> template(Shell shell) {
        return download("people.xlsx", Workbooks.template(shell, units.all()));
    }

    @PostMapping("/people/import")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.PEOPLE_IMPORTED, cost = Cost.UPLOAD)
    ModelAndView upload(Shell shell, Caller caller, HttpSession session, @RequestParam MultipartFile file)
            throws IOException {
        session.removeAttribute(FAULTY);
        try {
            return switch (importing.importFrom(caller, file.getBytes(), shell.lang())) {
                case Importing.Result.Imported(var slips) -> {
                    Slips.put(session, slips);
                    yield new ModelAndView("redirect:/people/slips");
                }
                case Importing.Result.Faulty faulty -> {
                    keep(session, Workbooks.faulted(shell, faulty));
                    yield faulty(page(shell, Form.BLANK, faulty.faults()));
                }
            };
        } catch (BadInput wrong) {
            return faulty(page(shell, Faults.in(shell, Map.of(), wrong), List.of()));
        }
    }

    @GetMapping("/people/import/faults.xlsx")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.NOT_SENSITIVE, cost = Cost.EXPORT)
    ResponseEntity<byte[]> faults(HttpSession session) {
        if (session.getAttribute(FAULTY) instanceof byte[] faulted) {
            return download("people-faults.xlsx", faulted);
        }
        throw new NotFound();
    }

    /** A workbook too large for a session is left out; its faults stand on the page. */
    private static void keep(HttpSession session, byte[] faulted) {
        if (faulted.length <= FAULTED_BYTES_MAX) {
            session.setAttribute(FAULTY, faulted);
        }
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Shell shell, Form form, List<CellFault> faults) {
        return new ModelAndView("people/import", Map.of("shell", shell, "form", form, "faults", faults));
    }

    private static ResponseEntity<byte[]> download(String name, byte[] file) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file);
    }
}
