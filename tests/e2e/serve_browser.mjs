// A preview as its author lives with it: changes files and watches what the browser makes of them.
//   node serve_browser.mjs BASE_ADDRESS PROJECT_FOLDER
// or only looks at one page, as a checker does:
//   node serve_browser.mjs BASE_ADDRESS PROJECT_FOLDER PAGE
// Prints one line for everything that isn't as it should be.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { launch } from "./chromium.mjs";

const [base, folder, only] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const about = join(folder, "content/pages/about.md");
const original = readFileSync(about, "utf8");
const looks = [
  { viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
];
const faults = [];

function expect(condition, sentence) {
  if (!condition) faults.push(sentence);
}

async function within(what, promise) {
  try {
    return await promise;
  } catch (error) {
    faults.push(`${what}: ${error.message.split("\n")[0]}`);
    return null;
  }
}

async function checkAccessibility(page, what) {
  await page.evaluate(axe);
  const result = await page.evaluate((tags) => window.axe.run({ runOnly: tags, preload: false }), rules);
  for (const violation of result.violations) {
    for (const node of violation.nodes) faults.push(`${what}: ${violation.id}: ${violation.help}: ${node.target}`);
  }
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways <= 0, `${what}: scrolls sideways by ${sideways} px`);
}

const browser = await launch();

async function open(path, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, bypassCSP: true, ...options });
  page.on("console", (message) => faults.push(`${page.url()}: console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error}`));
  await page.goto(base + path, { waitUntil: "load" });
  return page;
}

// Under the pages' own policy: a change is followed, an error is told and taken back.
async function liveWithIt() {
  const page = await open("/pages/about.html", { bypassCSP: false });
  expect((await page.locator("#unitfolio-preview").count()) === 0, "there is a bar though there is nothing to say");
  writeFileSync(about, original.replace("Who it is for", "Whom it is for"));
  await within("a change is not followed", page.getByText("Whom it is for").first().waitFor());

  writeFileSync(about, original.replace("Who it is for", "Once more, who it is for") + "\nSee [[nowhere-at-all]].\n");
  const panel = page.getByRole("dialog", { name: "To be mended" });
  await within("an error is not told", panel.waitFor());
  const told = (await panel.textContent()) ?? "";
  const line = original.split("\n").length + 1;
  for (const part of [`content/pages/about.md:${line}:5`, "'nowhere-at-all' leads nowhere", "reference-unresolved"]) {
    expect(told.includes(part), `the panel doesn't say ${part}: ${told}`);
  }
  expect((await panel.locator("mark").textContent()) === "[[nowhere-at-all]]", "what is wrong isn't marked");
  expect((await page.getByRole("status").textContent()) === "1 error in the content.", "the status doesn't tell the error");
  expect((await page.getByText("Whom it is for").count()) > 0, "the last good page is gone");
  await page.reload();
  await within("after a reload an error is not told", panel.waitFor());
  await page.keyboard.press("Escape");
  await within("Escape doesn't close the panel", panel.waitFor({ state: "hidden" }));
  await page.goto(`${base}/glossary.html`);
  const opener = page.getByRole("button", { name: "1 error" });
  await within("other pages don't tell the error", opener.waitFor());
  expect(!(await panel.isVisible()), "what was dismissed opens again on the next page");
  await opener.click();
  await within("the panel can't be opened", panel.waitFor());
  expect((await opener.getAttribute("aria-expanded")) === "true", "the button doesn't say that the panel is open");
  writeFileSync(about, original);
  await within("a mended error stays", page.locator("#unitfolio-preview").waitFor({ state: "detached" }));
  await page.close();
}

// How the panel looks to a checker, wide and narrow, dark and light.
async function lookAtPanel() {
  writeFileSync(about, `${original}\nSee [[nowhere-at-all]].\n`);
  for (const look of looks) {
    const page = await open("/units.html", look);
    await within("an error is not told", page.getByRole("dialog").waitFor());
    await checkAccessibility(page, `the panel at ${look.viewport.width} px`);
    await page.close();
  }
  writeFileSync(about, original);
}

async function lookAt(path) {
  for (const look of looks) {
    const page = await open(path, look);
    await checkAccessibility(page, `${path} at ${look.viewport.width} px`);
    await page.close();
  }
}

if (only) {
  await lookAt(only);
} else {
  await liveWithIt();
  await lookAtPanel();
}
await browser.close();

console.log(faults.join("\n"));
process.exit(faults.length === 0 ? 0 : 1);
