// Writes static/icons.svg from Tabler's outline icons (MIT). Run only when a name is added:
//   npm install --no-save @tabler/icons@3.51.0 && node server/src/main/icons/sprite.mjs node_modules/@tabler/icons
// Strokes carry currentColor from the page; the stroke width is set once in shoumi.css.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const packageHome = process.argv[2];
const names = readFileSync(join(here, "names.txt"), "utf8").split("\n").filter((line) => line !== "");
const version = JSON.parse(readFileSync(join(packageHome, "package.json"), "utf8")).version;

const symbol = (name) => {
  const source = readFileSync(join(packageHome, "icons", "outline", `${name}.svg`), "utf8");
  const paths = source.match(/<(path|circle|rect|line|polyline|ellipse)[^>]*\/>/g).filter((path) => !path.includes('d="M0 0h24v24H0z"'));
  return `<symbol id="${name}" viewBox="0 0 24 24">${paths.join("")}</symbol>`;
};

const note = `<!-- Tabler Icons ${version}, MIT licence, copyright 2020-2026 Paweł Kuna. Made by server/src/main/icons/sprite.mjs. -->`;
writeFileSync(
  join(here, "../resources/static/icons.svg"),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${note}\n${names.map(symbol).join("\n")}\n</svg>\n`,
);
