// Prints all entries of a built site's search index as JSON, for other search engines:
//   node search_entries.mjs SITE_FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { numbers } from "../../templates/site/assets/src/search/numbers.js";

const folder = join(process.argv[2], "search");
const parts = {};
const context = createContext({ unitfolioSearch: (key, value) => { parts[key] = value; } });
for (const name of readdirSync(folder)) runInContext(readFileSync(join(folder, name), "utf8"), context);
const blocks = Object.keys(parts).filter((key) => key.startsWith("m")).length;
const entries = [];
let where = "";
for (let block = 0; block < blocks; block++) {
  const fields = parts[`m${block}`].split("\t");
  for (let i = 0; i < fields.length; i += 5) {
    where = fields[i + 3] || where;
    entries.push({ id: entries.length, code: fields[i + 1], title: fields[i + 2], context: where, text: fields[i + 4] });
  }
}
if (entries.length !== numbers(parts.i.split("\t")[1])[0]) throw new Error("entries are missing");
console.log(JSON.stringify(entries));
