// Makes the site's assets from their sources:
//   node build.mjs ASSETS_FOLDER OUTPUT_FOLDER
// Every script and style sheet that stands directly in ASSETS_FOLDER/src becomes one file of the same name; folders
// below hold the modules that they import. Scripts become classic ones, because pages that are opened from the disk
// can't load modules.
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const [assets, output] = process.argv.slice(2);
const sources = join(assets, "src");

// Licences of what is bundled, and the script that holds it.
const bundled = [{ package: "ts-fsrs", script: "study.js" }];

function licence(library) {
  const { version, license } = createRequire(import.meta.url)(join(here, "node_modules", library.package, "package.json"));
  return `/*! Holds ${library.package} ${version} (${license}): licences/${library.package}.txt */`;
}

function banner(name) {
  return bundled.filter((library) => library.script === name).map(licence).join("\n");
}

// CSS can't say the same declarations under two conditions: @include "./file.css"; stands for what is in the file.
const inclusion = {
  name: "inclusion",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, ({ path }) => {
      const included = (_, name) => readFileSync(join(dirname(path), name), "utf8");
      return { contents: readFileSync(path, "utf8").replace(/@include "([^"]+)";/g, included), loader: "css" };
    });
  },
};

// ts-fsrs puts functions into the Date of the page, which nothing here calls: without them most of the library is left out.
const withoutDates = {
  name: "without dates",
  setup({ onLoad }) {
    onLoad({ filter: /ts-fsrs.*\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/^Date\.prototype\.\w+ = function\(.*\n.*\n\};$/gm, ""),
    }));
  },
};

const entries = readdirSync(sources, { withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
  .map((entry) => entry.name)
  .sort();
for (const name of entries) {
  await build({
    entryPoints: [join(sources, name)],
    outfile: join(output, name),
    bundle: true,
    minify: true,
    format: name.endsWith(".js") ? "iife" : undefined,
    charset: "utf8",
    target: ["chrome111", "firefox115", "safari16.4"],
    plugins: [inclusion, withoutDates],
    nodePaths: [join(here, "node_modules")],
    banner: { js: banner(name) },
    logLevel: "warning",
  });
}
const scripts = entries.map((name) => basename(name));
for (const library of bundled.filter(({ script }) => scripts.includes(script))) {
  mkdirSync(join(output, "licences"), { recursive: true });
  copyFileSync(join(here, "node_modules", library.package, "LICENSE"), join(output, "licences", `${library.package}.txt`));
}
