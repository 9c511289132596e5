// The reading room: tells the server that somebody moves at the terminal, at most twice a minute; when nobody has for
// three minutes the session is over and the page leaves the screen. Arrow keys turn pages.

const EVERY_MILLIS = 30_000;
const AWAY_MILLIS = 180_000;
const form = document.querySelector("[data-alive]");
let told = Date.now();
let moved = Date.now();

const leave = () => { window.location.replace(form.dataset.alive); };

const tell = async () => {
  told = Date.now();
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
  if (answer.status !== 204) leave();
};

const stir = () => {
  moved = Date.now();
  if (moved - told > EVERY_MILLIS) tell();
};

for (const sign of ["pointermove", "pointerdown", "keydown", "wheel", "scroll", "touchstart"]) {
  document.addEventListener(sign, stir, { passive: true });
}
setInterval(() => { if (Date.now() - moved > AWAY_MILLIS) leave(); }, 5_000);

const turn = (way) => document.querySelector(`[data-turn="${way}"]`)?.click();
document.addEventListener("keydown", (event) => {
  if (event.key === "ArrowRight" || event.key === "PageDown") turn("on");
  if (event.key === "ArrowLeft" || event.key === "PageUp") turn("back");
});
document.addEventListener("contextmenu", (event) => { if (event.target.closest("img")) event.preventDefault(); });
