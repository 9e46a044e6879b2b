// A learner at work in Chromium, with the pages' own content security policy in force:
//   node study.mjs BASE_ADDRESS UNIT_PAGE OTHER_UNIT_PAGE
// Rates criteria, learns cards, answers the quiz, looks at the hub, saves, clears and restores; by keyboard alone; and
// without scripts. Reports everything that isn't as it should be.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "./chromium.mjs";

const [base, unitPage, otherPage] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const faults = [];
let checks = 0;

function check(isSo, what) {
  ++checks;
  if (!isSo) faults.push(what);
}

function same(found, wanted, what) {
  check(found === wanted, `${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

const at = (name) => new URL(name, base).href;
const part = (page, name) => page.locator(`[data-part="${name}"]:visible`).first();
const number = async (locator) => Number(await locator.textContent());

async function open(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.on("console", (message) => faults.push(`${page.url()}: console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error}`));
  return page;
}

async function rate(page) {
  await page.goto(at(unitPage));
  const total = await page.locator("fieldset.rating").count();
  const choose = (criterion, rating) => page.locator("fieldset.rating").nth(criterion).locator(`input[value="${rating}"]`).check();
  await choose(0, "ready");
  await choose(1, "not-yet");
  await choose(2, "nearly");
  await choose(1, "ready");
  const figures = async () => Promise.all(["ready", "nearly", "not-yet", "unrated"].map((name) =>
    number(page.locator(`#my-checklist .progress-key [data-part="${name}"]`))));
  same(String(await figures()), String([2, 1, 0, total - 3]), "figures of the checklist");
  same(await number(page.locator('#my-checklist [data-part="total"]')), 2, "criteria ready");
  const said = page.locator('p[role="status"].visually-hidden');
  await said.filter({ hasText: `2 of ${total} ready` }).waitFor({ state: "attached" });
  await page.reload();
  same(String(await figures()), String([2, 1, 0, total - 3]), "figures after reloading");
  check(await page.locator('fieldset.rating input[value="nearly"]').nth(2).isChecked(), "a rating is still chosen after reloading");
}

async function learn(page) {
  await page.goto(at(unitPage));
  const left = page.locator('.deck [data-part="left"]');
  const all = await number(left);
  same(all, await page.locator("[data-card]").count(), "new cards in the deck");
  check(await page.locator(".deck-answer").isHidden(), "the answer is hidden at first");
  const front = await page.locator(".deck-front").textContent();
  await part(page, "turn").click();
  same(await page.locator(".deck-answer").textContent(),
       await page.locator("[data-card]", { has: page.getByText(front, { exact: true }) }).first().locator("[data-part=back]").textContent(), "the back of the card");
  check(await page.locator('[data-part="turn"]').isHidden(), "a turned card can't be turned again");
  for (const grade of ["2", "3", "4"]) {
    check(/^(tomorrow|in \d+ (days|months))$/.test(await page.locator(`[data-grade="${grade}"] small`).textContent()), `when grade ${grade} brings the card back`);
  }
  await page.locator('[data-grade="1"]').click();
  same(await number(left), all, "a forgotten card comes round again");
  for (let i = 1; i < all; ++i) {
    await part(page, "turn").click();
    await page.keyboard.press("3");
    same(await number(left), all - i, "cards left");
  }
  same(await page.locator(".deck-front").textContent(), front, "the forgotten card comes last");
  await part(page, "turn").click();
  await page.locator('[data-grade="3"]').click();
  check(await part(page, "done").isVisible(), "an end to it");
  check((await page.locator('.deck-done [data-part="return"]').textContent()).includes("tomorrow") ||
        (await page.locator('.deck-done [data-part="return"]').textContent()).includes("in "), "when the next card comes back");
  await page.reload();
  check(await part(page, "done").isVisible(), "nothing is due after reloading");
  await page.clock.setFixedTime(new Date(Date.now() + 60 * 86_400_000));
  await page.reload();
  same(await number(left), all, "cards due two months later");
}

async function answer(page) {
  await page.goto(at(unitPage));
  const questions = page.locator("#quiz fieldset");
  const total = await questions.count();
  same(total, await page.locator("[data-statement]").count(), "questions of the quiz");
  const words = await questions.locator("legend").allTextContents();
  await page.reload();
  same(String(await questions.locator("legend").allTextContents()), String(words), "the order on the same day");
  for (let i = 0; i < total; ++i) {
    const untrue = await page.locator('[data-part="untrue"]').allTextContents();
    const isTrue = !untrue.includes(words[i]);
    const wrong = i === 0;
    await questions.nth(i).locator(`button[value="${isTrue !== wrong}"]`).click();
    const feedback = await questions.nth(i).locator('[role="status"]').textContent();
    check(feedback.startsWith(wrong ? "No" : "Right") && feedback.includes(isTrue ? "is true" : "is false"), `feedback: ${feedback}`);
    check(isTrue || feedback.length > 40, "the correction stands in the feedback");
    await questions.nth(i).locator(`button[value="${isTrue === wrong}"]`).click({ force: true });
    same(await questions.nth(i).locator('[role="status"]').textContent(), feedback, "an answer stands");
  }
  same(await page.locator('#quiz [data-part="result"]').textContent(), `${total - 1} of ${total} right.`, "the result");
  await part(page, "again").click();
  same(await page.locator('#quiz [role="status"]:not(:empty)').count(), 0, "a new round is empty");
}

async function onlyKeys(page) {
  await page.goto(at(unitPage));
  const focused = (selector) => page.evaluate((which) => document.activeElement.matches(which), selector);
  await page.keyboard.press("2");
  const tabTo = async (selector) => {
    for (let i = 0; i < 400 && !(await focused(selector)); ++i) await page.keyboard.press("Tab");
    check(await focused(selector), `Tab reaches ${selector}`);
  };
  await tabTo("fieldset.rating input");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  check(await page.locator('fieldset.rating input[value="nearly"]').first().isChecked(), "arrows choose a rating");
  await tabTo('[data-part="turn"]');
  const left = page.locator('.deck [data-part="left"]');
  const all = await number(left);
  await page.keyboard.press("3");
  same(await number(left), all, "number keys do nothing before the card is turned");
  await page.keyboard.press("Enter");
  check(await focused(".deck-answer"), "the answer has the focus");
  await page.keyboard.press("3");
  same(await number(left), all - 1, "a number key grades");
  check(await focused(".deck-card"), "the next card has the focus");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.evaluate(() => document.querySelector("#main").focus());
  await page.keyboard.press("3");
  same(await number(left), all - 1, "number keys do nothing outside the deck");
  await tabTo("#quiz button");
  await page.keyboard.press("Enter");
  check(await page.locator('#quiz [role="status"]').first().textContent() !== "", "Enter answers a question");
}

async function useHub(page) {
  await page.goto(at("study.html"));
  check(await part(page, "empty").isVisible(), "the hub of a newcomer says how to begin");
  await page.goto(at(unitPage));
  await page.locator('fieldset.rating input[value="ready"]').first().check();
  await part(page, "turn").click();
  await page.keyboard.press("2");
  await page.goto(at(otherPage));
  await part(page, "turn").click();
  await page.keyboard.press("2");
  await page.clock.setFixedTime(new Date(Date.now() + 5 * 86_400_000));
  await page.goto(at("study.html"));
  const rows = page.locator('[data-part="units"] > li');
  await rows.first().waitFor();
  same(await rows.count(), 2, "units that were begun");
  same(await number(page.locator('[data-part="progress"] > section').first().locator('[data-part="due"]')), 2, "cards due");
  check((await page.locator('[data-part="qualifications"] > li').count()) >= 1, "qualifications of the units");
  const seen = new Set();
  for (let i = 0; i < 2; ++i) {
    seen.add(await page.locator(".deck-from").textContent());
    await part(page, "turn").click();
    await page.keyboard.press("3");
  }
  same(seen.size, 2, "units of the first two cards, mixed");
  same(await number(page.locator('[data-part="progress"] > section').first().locator('[data-part="due"]')), 0, "cards due afterwards");
  const title = await rows.last().locator("h3").textContent();
  await rows.last().getByRole("button").click();
  same(await page.locator(".deck-from").textContent(), title, "cards of one unit");
  same(await page.locator("#choice option:checked").textContent(), title, "the choice says so");
  await rows.last().locator("a").click();
  check((await page.locator("h1").textContent()).trim() === title, "a row leads to its unit");
}

async function keepCopy(page) {
  await page.goto(at(unitPage));
  for (let i = 0; i < 3; ++i) await page.locator('fieldset.rating input[value="ready"]').nth(i).check();
  await page.goto(at("study.html"));
  const [download] = await Promise.all([page.waitForEvent("download"), part(page, "save").click()]);
  const file = join(tmpdir(), `unitfolio-${process.pid}.json`);
  await download.saveAs(file);
  same(Object.keys(JSON.parse(readFileSync(file, "utf8")).ratings).length, 3, "ratings in the file");
  await part(page, "clear").click();
  check(await part(page, "sure").isVisible(), "clearing asks first");
  await part(page, "keep").click();
  same(await page.locator('[data-part="units"] > li').count(), 1, "keeping keeps");
  await part(page, "clear").click();
  await part(page, "really-clear").click();
  await part(page, "empty").waitFor();

  const give = (name, text) => page.locator("#backup-file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await give("holiday.json", "not a backup");
  await page.locator('[data-part="backup"] [data-fault="foreign"]').waitFor();
  const record = JSON.parse(readFileSync(file, "utf8"));
  await give("newer.json", JSON.stringify({ ...record, version: 99 }));
  await page.locator('[data-part="backup"] [data-fault="newer"]').waitFor();
  check(await page.locator('[data-part="backup"] [data-fault="foreign"]').isHidden(), "an old fault goes");
  await give("damaged.json", JSON.stringify({ ...record, site: "other", ratings: { ...record.ratings, "x#y": 7 } }));
  await page.locator('[data-part="found"] [data-part="damaged"]').waitFor();
  check(await page.locator('[data-part="found"] [data-part="foreign"]').isVisible(), "another guide's file is told");
  await part(page, "cancel").click();
  check(await part(page, "empty").isVisible(), "cancelling changes nothing");

  await page.goto(at(otherPage));
  await page.locator('fieldset.rating input[value="nearly"]').first().check();
  await page.goto(at("study.html"));
  await page.locator("#backup-file").setInputFiles(file);
  await part(page, "found").waitFor();
  same(await page.locator('[data-part="found"] [data-part="ratings"]').textContent(), "3", "what the file holds");
  await part(page, "add").click();
  await page.locator('[data-part="units"] > li').nth(1).waitFor();
  await page.locator("#backup-file").setInputFiles(file);
  await part(page, "replace").click();
  await page.locator('[data-part="units"] > li').nth(1).waitFor({ state: "detached" });
  same(await page.locator('[data-part="units"] > li').count(), 1, "units after replacing");
}

async function surviveStorage(page) {
  await page.goto(at(unitPage));
  const site = await page.locator("html").getAttribute("data-site");
  const kept = JSON.stringify({ format: "unitfolio-progress", version: 99, future: true });
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [`unitfolio:${site}`, kept]);
  await page.reload();
  await page.locator('fieldset.rating input[value="ready"]').first().check();
  check(await page.locator('#study-notice [data-fault="newer"]').isVisible(), "a newer version's record is told");
  same(await page.evaluate((key) => localStorage.getItem(key), `unitfolio:${site}`), kept, "a newer version's record stays");
  await page.evaluate((key) => localStorage.setItem(key, "{rubbish"), `unitfolio:${site}`);
  await page.reload();
  await page.locator('fieldset.rating input[value="ready"]').first().check();
  await page.reload();
  check(await page.locator('fieldset.rating input[value="ready"]').first().isChecked(), "rubbish in the storage is replaced");
}

async function readWithoutScripts(page) {
  await page.goto(at(unitPage));
  check(await page.locator("[data-card]").first().isVisible(), "cards without scripts");
  check(await page.locator(".deck").isHidden(), "no deck without scripts");
  check(await page.locator("#my-checklist").isHidden(), "no checklist without scripts");
  check(await page.locator("fieldset.rating").first().isHidden(), "no ratings without scripts");
  await page.locator("[data-card] summary").first().click();
  check(await page.locator("[data-card] [data-part=back]").first().isVisible(), "a card turns without scripts");
  await page.locator("[data-statement] summary").first().click();
  check(await page.locator("[data-statement] p").first().isVisible(), "a statement unfolds without scripts");
  await page.emulateMedia({ media: "print" });
  check(await page.locator("[data-card] [data-part=back]").last().isVisible(), "answers are printed");
  await page.emulateMedia({ media: "screen" });
  await page.goto(at("study.html"));
  check(await page.locator(".without-scripts").isVisible(), "the hub says that it needs scripts");
  check(await page.locator("#where-to-begin").isVisible(), "the hub leads on without scripts");
}

async function printAll(page) {
  await page.goto(at(unitPage));
  await page.locator('fieldset.rating input[value="ready"]').first().check();
  await page.emulateMedia({ media: "print" });
  check(await page.locator(".deck").isHidden(), "no deck on paper");
  check(await page.locator("[data-card] [data-part=back]").first().isVisible(), "cards are question and answer on paper");
  check(await page.locator("[data-statement] p").first().isVisible(), "statements are answered on paper");
  await page.evaluate(() => (window.print = () => (window.printed = document.documentElement.dataset.print)));
  await page.emulateMedia({ media: "screen" });
  await part(page, "print").click();
  same(await page.evaluate(() => window.printed), "checklist", "the button prints the checklist");
  await page.emulateMedia({ media: "print" });
  check(await page.locator("fieldset.rating").first().isVisible(), "ratings on the printed checklist");
  check(await page.locator(".flashcards").isHidden(), "nothing else on the printed checklist");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  check(await page.locator(".flashcards").isVisible(), "all of it again afterwards");
}

async function lookAround(page, where) {
  const inspect = async (what) => {
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    check(sideways <= 0, `${where}, ${what}: scrolls sideways by ${sideways} px`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: tags, preload: false }), rules);
    for (const violation of violations) {
      for (const node of violation.nodes) faults.push(`${where}, ${what}: ${violation.id}: ${violation.help}: ${node.target}`);
    }
    ++checks;
  };
  await page.goto(at(unitPage));
  await page.locator('fieldset.rating input[value="ready"]').first().check();
  await page.locator('fieldset.rating input[value="nearly"]').nth(1).check();
  await page.locator('fieldset.rating input[value="not-yet"]').nth(2).check();
  await page.locator("details.ideas summary").first().click();
  await part(page, "turn").click();
  for (const button of await page.locator('#quiz button[value="true"]').all()) await button.click();
  await inspect("unit at work");
  await page.goto(at("study.html"));
  await page.locator('[data-part="units"] > li').first().waitFor();
  await part(page, "turn").click();
  await part(page, "clear").click();
  await page.locator("#backup-file").setInputFiles({ name: "x", mimeType: "text/plain", buffer: Buffer.from("x") });
  await inspect("hub at work");
}

const browser = await launch();
for (const walk of [rate, learn, answer, onlyKeys, useHub, keepCopy, surviveStorage, printAll]) {
  const page = await open(browser);
  page.setDefaultTimeout(20_000);
  await walk(page).catch((error) => faults.push(`${walk.name}: ${error.message}`));
  await page.context().close();
}
const still = await open(browser, { javaScriptEnabled: false });
await readWithoutScripts(still).catch((error) => faults.push(`without scripts: ${error.message}`));
for (const look of [{ width: 1440, colorScheme: "light" }, { width: 1440, colorScheme: "dark" }, { width: 320, colorScheme: "light" },
                    { width: 360, colorScheme: "dark" }]) {
  const { width, colorScheme } = look;
  const page = await open(browser, { viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
  const where = `${width} px, ${colorScheme}`;
  await lookAround(page, where).catch((error) => faults.push(`${where}: ${error.message}`));
  await page.context().close();
}
await browser.close();
console.log(faults.join("\n"));
console.log(`${checks} checks, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
