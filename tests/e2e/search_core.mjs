// Answers queries from the files of a built site with the site's own script, without a browser:
//   node search_core.mjs SITE_FOLDER < [{"query": …, "facets": [numbers], "limit": n}, …]
// Prints for each {"total", "bytes" and "files" read for it, "results": [{"url", "texts": [kind, code, title, context,
// text]}], "marked": [hits in the first result's text]}.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { excerpt } from "../../templates/site/assets/src/search/excerpt.js";
import { createSearch } from "../../templates/site/assets/src/search/query.js";

const folder = process.argv[2];
const read = { bytes: 0, files: 0 };

// Every file is a script that knows one function and nothing else.
function createLoader() {
  const parts = {};
  const context = createContext({ unitfolioSearch: (key, value) => { parts[key] = value; } });
  return async (key) => {
    if (!(key in parts)) {
      const script = readFileSync(join(folder, "search", `${key}.js`), "utf8");
      read.bytes += Buffer.byteLength(script);
      read.files += 1;
      runInContext(script, context);
    }
    return parts[key];
  };
}

const cold = process.argv.includes("--cold");
let search = createSearch(createLoader());
const answers = [];
for (const { query, facets, limit } of JSON.parse(readFileSync(0, "utf8"))) {
  if (cold) search = createSearch(createLoader());
  Object.assign(read, { bytes: 0, files: 0 });
  const { total, results, isHit } = await search(query, limit ?? 10, facets);
  const marked = results.length ? excerpt(results[0].texts[4], isHit, 180).filter((_, i) => i % 2) : [];
  answers.push({ total, results, marked, ...read });
}
console.log(JSON.stringify(answers));
