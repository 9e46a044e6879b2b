// Asks Lighthouse what it thinks of a built site on a slow phone:
//   node lighthouse.mjs SITE_FOLDER [PAGE...]
// Serves the folder from this machine, compressed, as a host would; prints the four scores and what costs time. Ends with 1
// if a score is below 100. Not a test of its own: the times it finds depend on what else the machine is doing.
import { createReadStream, existsSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [site, ...named] = process.argv.slice(2);
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
                ".json": "application/json", ".txt": "text/plain; charset=utf-8", ".xml": "application/xml" };

function firstUnit() {
  const [path] = readdirSync(join(site, "units"), { recursive: true }).filter((name) => name.endsWith(".html")).sort();
  return join("units", path);
}

const server = createServer((request, response) => {
  const name = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)).replace(/\/$/, "/index.html");
  const path = join(site, name);
  if (!existsSync(path)) {
    response.writeHead(404).end();
    return;
  }
  const isAsset = name.startsWith("/assets/");
  response.writeHead(200, {
    "Content-Type": types[extname(path)] ?? "application/octet-stream",
    "Content-Encoding": "gzip",
    "Cache-Control": isAsset ? "public, max-age=31536000, immutable" : "no-cache",
  });
  createReadStream(path).pipe(createGzip()).pipe(response);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const chrome = await launch({
  chromePath: "/usr/bin/chromium",
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-quic"],
});
let worst = 100;
for (const page of named.length ? named : ["index.html", firstUnit(), "glossary.html"]) {
  const address = `http://127.0.0.1:${server.address().port}/${page}`;
  const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "silent", output: "json" });
  const scores = Object.values(lhr.categories).map(({ title, score }) => {
    worst = Math.min(worst, Math.round(score * 100));
    return `${title} ${Math.round(score * 100)}`;
  });
  const value = (id) => lhr.audits[id].displayValue;
  console.log(`${page}: ${scores.join(", ")}; first paint ${value("first-contentful-paint")}, `
    + `largest ${value("largest-contentful-paint")}, blocked ${value("total-blocking-time")}, shift ${value("cumulative-layout-shift")}`);
  for (const audit of Object.values(lhr.audits)) {
    if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative") console.log(`  ${audit.id}: ${audit.title}`);
  }
}
await chrome.kill();
server.close();
process.exit(worst === 100 ? 0 : 1);
