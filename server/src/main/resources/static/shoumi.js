// The keys of the counter, and small help for typing. Every page works without this file.
// Keys: / scan · F2 F3 F4 F6 counter · J K move · X select · Enter do · Esc cancel · G R, G T go · ? map. Ctrl P stays the browser's.

const CHORD_MILLIS = 1200;
const typing = (element) => element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && !/^(checkbox|radio|button|submit)$/.test(element.type));
const visible = (element) => element.getClientRects().length > 0;
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// ---- typing: full-width digits and letters become half-width, 1127 becomes a date ----

const fold = (text) => text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/　/g, " ");

const foldField = (field) => {
  const folded = fold(field.value);
  if (folded === field.value) return;
  const at = field.selectionStart;
  field.value = folded;
  field.setSelectionRange?.(at, at);
};

const asDate = (text, year) => {
  const digits = fold(text).replace(/\D/g, "");
  const full = digits.length === 4 ? year + digits : digits;
  if (full.length !== 8) return null;
  const [y, m, d] = [full.slice(0, 4), full.slice(4, 6), full.slice(6)];
  const day = new Date(Date.UTC(+y, +m - 1, +d));
  return day.getUTCMonth() === +m - 1 && day.getUTCDate() === +d ? `${y}-${m}-${d}` : null;
};

document.addEventListener("input", (event) => {
  if (event.target.matches?.("[data-fold]") && !event.isComposing) foldField(event.target);
});
document.addEventListener("compositionend", (event) => {
  if (event.target.matches?.("[data-fold]")) foldField(event.target);
});
document.addEventListener("change", (event) => {
  if (!event.target.matches?.("[data-date]")) return;
  const date = asDate(event.target.value, event.target.dataset.date);
  if (date) event.target.value = date;
});

// ---- a form is sent once: a second Enter or click does nothing until the page is shown again ----

const sent = new WeakSet();
const release = (form) => {
  sent.delete(form);
  all("[data-sending]").forEach((button) => { button.disabled = false; delete button.dataset.sending; });
};
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("data-again")) return;
  if (sent.has(form)) { event.preventDefault(); return; }
  sent.add(form);
  // after the submitter's own name and value have been collected
  setTimeout(() => {
    if (event.defaultPrevented && !form.closest("[hx-post], [hx-put], [hx-delete]")) { release(form); return; }
    [...form.elements].filter((e) => e.type === "submit" && !e.disabled).forEach((button) => { button.disabled = true; button.dataset.sending = ""; });
  });
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form");
  if (form) release(form);
});
window.addEventListener("pageshow", (event) => { if (event.persisted) all("form").forEach(release); });

// ---- the first fault gets the focus ----

const focusFault = (root = document) => root.querySelector('[aria-invalid="true"], .choices.faulty input')?.focus();
document.addEventListener("htmx:load", (event) => focusFault(event.detail.elt));
focusFault();

// ---- what scrolls sideways can be scrolled by the keyboard ----

all(".tables").filter((box) => box.scrollWidth > box.clientWidth).forEach((box) => { box.tabIndex = 0; });

// ---- filters apply as soon as they are chosen; the button is for those without this file ----

document.addEventListener("change", (event) => {
  const form = event.target.closest?.("form[data-live]");
  if (form) form.requestSubmit();
});
all("form[data-live] [data-apply]").forEach((button) => { button.hidden = true; });
document.addEventListener("change", (event) => {
  if (!event.target.matches?.("[data-pick-all]")) return;
  all("[data-pick]", event.target.closest("table")).forEach((box) => { box.checked = event.target.checked; });
  counted();
});
const counted = () => {
  const count = all("[data-pick]:checked").length;
  all("[data-picked]").forEach((place) => { place.textContent = count.toLocaleString("en"); });
};
document.addEventListener("change", (event) => { if (event.target.matches?.("[data-pick]")) counted(); });

// ---- keys ----

const rows = () => all("[data-row]").filter(visible);
const current = () => document.querySelector("[data-row].at");

const moveTo = (row) => {
  current()?.classList.remove("at");
  row.classList.add("at");
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
};
const move = (step) => {
  const list = rows();
  if (list.length === 0) return;
  const at = list.indexOf(current());
  moveTo(list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + step))]);
};
const select = () => current()?.querySelector("[data-pick]")?.click();
const act = () => (current()?.querySelector("[data-do]") ?? current()?.querySelector("a[href]"))?.click();

const scan = () => {
  const field = all("[data-scan]").find(visible);
  field?.focus();
  field?.select();
};
const map = () => {
  const dialog = document.getElementById("keys");
  if (dialog && !dialog.open) dialog.showModal();
};
// the page's own control comes first, the key map's link after it
const press = (key) => {
  const targets = all(`[data-key="${key}"]`);
  const target = targets.find((t) => !t.closest("dialog")) ?? targets[0];
  target?.click();
  return Boolean(target);
};
const cancel = () => {
  all("details[open].menu, .dock details[open]").forEach((menu) => { menu.open = false; });
  if (typing(document.activeElement)) { document.activeElement.blur(); return; }
  all("[data-pick]:checked").forEach((box) => { box.checked = false; });
  counted();
  current()?.classList.remove("at");
  const way = document.querySelector("main [data-cancel]");
  if (way && visible(way)) way.click();
};

let chord = null;
const chorded = (event) => {
  const started = chord;
  chord = null;
  if (started && performance.now() - started < CHORD_MILLIS) return press(`G ${event.key.toUpperCase()}`);
  if (event.key.toLowerCase() !== "g") return false;
  chord = performance.now();
  return true;
};

const LETTERS = { j: () => move(1), k: () => move(-1), x: select, "/": scan, "?": map };

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
  if (/^F[2346]$/.test(event.key)) { if (press(event.key)) event.preventDefault(); return; }
  if (event.key === "Escape") { cancel(); return; }
  if (typing(document.activeElement)) return;
  if (event.key === "Enter" && document.activeElement === current() && current()) { event.preventDefault(); act(); return; }
  if (chorded(event)) { event.preventDefault(); return; }
  const key = fold(event.key).toLowerCase();
  if (LETTERS[key]) { event.preventDefault(); LETTERS[key](); }
});
document.addEventListener("click", (event) => {
  all("details[open].menu, .dock details[open]").filter((menu) => !menu.contains(event.target)).forEach((menu) => { menu.open = false; });
});
