// Uses the search of a built site as a person does, with the keyboard, in Chromium:
//   node search_browser.mjs BASE_ADDRESS UNIT_PAGE [SCREENSHOT_FOLDER]
// Prints what went wrong, and fails if anything did.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [base, unit, shots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const faults = [];
let steps = 0;

function expect(what, is) {
  steps += 1;
  if (!is) faults.push(what);
}

function listen(page) {
  page.on("console", (message) => faults.push(`${page.url()}: console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error}`));
  page.on("requestfailed", (request) => faults.push(`${page.url()}: failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith("data:")) faults.push(`leaves the site: ${request.url()}`);
  });
  return page;
}

const found = (page) => page.locator(".search-form .result").count();
const status = (page) => page.locator(".search-form [role=status]").textContent();
const focused = (page) => page.evaluate(() => `${document.activeElement.localName}.${document.activeElement.className}`);

async function type(page, text) {
  const before = await page.locator(".results").innerHTML();
  await page.keyboard.type(text);
  await page.waitForFunction((html) => document.querySelector(".results").innerHTML !== html, before);
}

async function dialog(page) {
  await page.goto(new URL(unit, base).href);
  await page.keyboard.press("Control+k");
  expect("Ctrl+K opens the dialog", await page.locator("#search-dialog").isVisible());
  expect("the field has the focus", (await focused(page)).startsWith("input"));
  await type(page, "operatonal chnage");
  expect("slips are forgiven", (await page.locator(".result").first().textContent()).includes("Operational change"));
  expect("hits are marked", (await page.locator(".result mark").count()) > 0);
  expect("the number of results is said", /\d/.test(await status(page)));
  await page.keyboard.press("ArrowDown");
  expect("the arrow leads to the first result", (await focused(page)) === "a.result");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect("and back to the field", (await focused(page)).startsWith("input"));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  expect("Esc closes", !(await page.locator("#search-dialog").isVisible()));
  await page.keyboard.press("Control+k");
  await type(page, "2.3");
  const first = await page.locator(".result").first();
  expect("a criterion is found by its code", (await first.locator(".reference").textContent()) === "2.3");
  await page.keyboard.press("ArrowDown");
  await Promise.all([page.waitForURL(/#ac-2-3$/), page.keyboard.press("Enter")]);
  expect("Enter opens the result", page.url().startsWith(base) && page.url().endsWith("#ac-2-3"));
  expect("and the dialog is gone", !(await page.locator("#search-dialog").isVisible()));
}

async function allResults(page) {
  await page.goto(new URL(unit, base).href);
  await page.locator("#search-opener").click();
  await type(page, "customer");
  await Promise.all([page.waitForURL(/search\.html\?q=customer/), page.keyboard.press("Enter")]);
  await page.locator(".result").first().waitFor();
  expect("the search page takes the query over", (await page.locator("#search-field").inputValue()) === "customer");
  expect("Enter leads from the dialog to all results", (await found(page)) > 8);
}

async function searchPage(page) {
  await page.goto(new URL("search.html?q=customer", base).href);
  await page.locator(".result").first().waitFor();
  const before = await status(page);
  await page.getByLabel("Term", { exact: true }).check();
  await page.waitForFunction((text) => document.querySelector("[role=status]").textContent !== text, before);
  const kinds = new Set(await page.locator(".result-kind").allTextContents());
  expect("a kind can be chosen", kinds.size === 1 && kinds.has("Term"));
  expect("and stands in the address", /kind=\d/.test(page.url()));
  await page.goto(page.url());
  await page.locator(".result").first().waitFor();
  expect("where it is read from", await page.getByLabel("Term", { exact: true }).isChecked());
  await page.locator("#search-field").fill('"net promoter score"');
  await page.waitForFunction(() => [...document.querySelectorAll(".result")].every((result) => /net promoter score/i.test(result.textContent)));
  expect("words in quotation marks stand side by side", (await found(page)) > 0);
  await page.locator("#search-field").fill("zzqqxxyy");
  await page.waitForFunction(() => !document.querySelector(".result"));
  expect("nothing found is said", (await status(page)).length > 10);
  await page.locator("#search-field").fill("<img src=x onerror=alert(1)>");
  await page.waitForTimeout(200);
  expect("what is typed stays text", (await page.locator("main img").count()) === 0);
}

async function examine(page, name) {
  await page.evaluate(axe);
  const result = await page.evaluate((tags) => window.axe.run({ runOnly: tags, preload: false }), rules);
  for (const violation of result.violations) {
    for (const node of violation.nodes) faults.push(`${name}: ${violation.id}: ${violation.help}: ${node.target}`);
  }
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(`${name}: doesn't scroll sideways`, sideways <= 0);
  if (shots) await page.screenshot({ path: join(shots, `${name.replace(/[^a-z0-9]+/g, "-")}.png`) });
}

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--disable-quic"],
});
for (const part of [dialog, allResults, searchPage]) {
  const page = listen(await browser.newPage({ viewport: { width: 1440, height: 900 } }));
  page.setDefaultTimeout(20000);
  await part(page).catch((error) => faults.push(`${part.name}: ${error}`));
  await page.close();
}
for (const [width, height, colorScheme, forcedColors] of [
  [1440, 900, "light", "none"], [768, 900, "dark", "none"], [360, 740, "light", "none"], [320, 640, "dark", "none"],
  [1440, 900, "light", "active"],
]) {
  const look = `${width} ${forcedColors === "active" ? "forced" : colorScheme}`;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, forcedColors, bypassCSP: true });
  const page = listen(await context.newPage());
  await page.goto(new URL(unit, base).href);
  await page.keyboard.press("Control+k");
  await type(page, "customer change");
  await page.keyboard.press("ArrowDown");
  await examine(page, `dialog ${look}`);
  await page.goto(new URL("search.html?q=customer+change", base).href);
  await page.locator(".result").first().waitFor();
  await examine(page, `page ${look}`);
  await context.close();
}
const scriptless = await browser.newContext({ javaScriptEnabled: false });
const page = listen(await scriptless.newPage());
await page.goto(new URL("search.html", base).href);
expect("without scripts there is no field", !(await page.locator("#search-field").isVisible()));
expect("but a way to the lists", await page.locator(".search-without a").first().isVisible());
await page.goto(new URL(unit, base).href);
expect("and no opener", !(await page.locator("#search-opener").isVisible()));
await browser.close();

console.log(faults.join("\n"));
console.log(`${steps} steps, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
