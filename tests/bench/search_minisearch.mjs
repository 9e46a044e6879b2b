// Indexes entries.json with MiniSearch and answers queries.json:
//   node search_minisearch.mjs FOLDER_WITH_NODE_MODULES PROJECT
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const [engines, project] = process.argv.slice(2);
const MiniSearch = createRequire(join(engines, "package.json"))("minisearch");
const entries = JSON.parse(readFileSync(join(project, "entries.json"), "utf8"));
const begin = process.cpuUsage();
const search = new MiniSearch({
  fields: ["code", "title", "context", "text"], storeFields: ["title"],
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { code: 4, title: 3, context: 0.5 } },
});
search.addAll(entries);
const index = JSON.stringify(search);
const used = process.cpuUsage(begin);
const rates = {};
for (const [name, queries] of Object.entries(JSON.parse(readFileSync(join(project, "queries.json"), "utf8")))) {
  let first = 0;
  let ten = 0;
  for (const { query, title } of queries) {
    const titles = search.search(query).slice(0, 10).map((result) => result.title);
    first += titles[0] === title;
    ten += titles.includes(title);
  }
  rates[name] = [first / queries.length, ten / queries.length];
}
console.log(JSON.stringify({ index: (used.user + used.system) / 1e6, bytes: index.length,
                             compressed: gzipSync(index, { level: 6 }).length, rates }));
