// Opens pages in Chromium, wide and narrow, light and dark, and reports whatever a person or a checker would stumble over:
//   node browser.mjs BASE_ADDRESS PAGE...
// Console messages, failed requests, requests that leave the site, sideways scrolling, accessibility violations.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { launch } from "./chromium.mjs";

const [base, ...pages] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const looks = [
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 1440, height: 900, colorScheme: "dark" },
  { width: 360, height: 740, colorScheme: "light" },
  { width: 320, height: 640, colorScheme: "dark" },
];
const faults = [];

async function examine(page, name, look) {
  const where = `${name} (${look.width} px, ${look.colorScheme})`;
  await page.goto(new URL(name, base).href, { waitUntil: "load" });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (sideways > 0) faults.push(`${where}: scrolls sideways by ${sideways} px`);
  await page.evaluate(axe);
  const result = await page.evaluate((tags) => window.axe.run({ runOnly: tags, preload: false }), rules);
  for (const violation of result.violations) {
    for (const node of violation.nodes) faults.push(`${where}: ${violation.id}: ${violation.help}: ${node.target}`);
  }
}

const browser = await launch();
for (const look of looks) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height }, colorScheme: look.colorScheme, bypassCSP: true,
  });
  const page = await context.newPage();
  page.on("console", (message) => faults.push(`${page.url()}: console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error}`));
  page.on("requestfailed", (request) => faults.push(`${page.url()}: failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith("data:")) faults.push(`${page.url()}: leaves the site: ${request.url()}`);
  });
  for (const name of pages) await examine(page, name, look);
  await context.close();
}
// Once more under the pages' own content security policy, which the accessibility checker has to bypass.
const strict = await browser.newPage();
strict.on("console", (message) => faults.push(`${strict.url()}: console ${message.type()}: ${message.text()}`));
strict.on("pageerror", (error) => faults.push(`${strict.url()}: ${error}`));
for (const name of pages) await strict.goto(new URL(name, base).href, { waitUntil: "load" });
await browser.close();

console.log(faults.join("\n"));
console.log(`${pages.length} pages, ${looks.length} looks, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
