// Counting: one request a scan, in the order of scanning. The field is free for the next label at once, the answer comes as a line
// and a tone; the page stays. Without this file each scan brings the page back.

const form = document.querySelector("form[data-count]");
const field = form.querySelector("input[name=label]");
const YES = { hertz: [880], millis: 90 };
const NO = { hertz: [220, 165], millis: 220 };
let sound = null;
let turn = Promise.resolve();

const tone = ({ hertz, millis }) => {
  sound ??= new AudioContext();
  hertz.forEach((pitch, n) => {
    const voice = new OscillatorNode(sound, { frequency: pitch, type: "square" });
    const volume = new GainNode(sound, { gain: 0.08 });
    voice.connect(volume).connect(sound.destination);
    voice.start(sound.currentTime + (n * millis) / 1000);
    voice.stop(sound.currentTime + ((n + 1) * millis) / 1000);
  });
};

const once = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const show = (answer) => {
  const page = new DOMParser().parseFromString(answer, "text/html");
  page.querySelectorAll("[data-into]").forEach((line) => {
    tone(line.dataset.tone === "yes" ? YES : NO);
    document.getElementById(line.dataset.into).prepend(line);
  });
  ["sums", "at-now", "at-sent"].forEach((id) => {
    const now = page.getElementById(id);
    if (now) document.getElementById(id).replaceWith(now);
  });
};

const send = async (label) => {
  const body = new URLSearchParams(new FormData(form));
  body.set("label", label);
  body.set("_once", once());
  const answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" }, redirect: "manual" });
  if (answer.type === "opaqueredirect") { location.reload(); return; }
  if (![200, 409, 422].includes(answer.status)) throw new Error(String(answer.status));
  show(await answer.text());
};

// what the server did not answer with a line was not counted, and the page says so
const lost = (label) => {
  const line = document.createElement("div");
  line.className = "due";
  line.append(document.createElement("span"), label, document.createElement("span"));
  const why = document.createElement("small");
  why.className = "red";
  why.textContent = form.dataset.lost;
  line.append(why);
  document.getElementById("scans-no").prepend(line);
  tone(NO);
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const label = field.value.trim();
  field.value = "";
  field.focus();
  if (!label) return;
  turn = turn.then(() => send(label)).catch(() => lost(label));
});
