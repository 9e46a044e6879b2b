// What scripts write into pages of several languages is in the language of the page, and cards say which theirs is:
//   node languages.mjs BASE_ADDRESS WELSH_UNIT FRENCH_UNIT
import { launch } from "./chromium.mjs";

const [base, welsh, french] = process.argv.slice(2);
const faults = [];
let checks = 0;

function same(actual, expected, what) {
  ++checks;
  if (actual !== expected) faults.push(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

// The language in which an element is read out.
const languageOf = (locator) => locator.evaluate((element) => element.closest("[lang]").lang);

const part = (page, name) => page.locator(`[data-part="${name}"]:visible`).first();

const browser = await launch();
const page = await (await browser.newContext()).newPage();
page.on("pageerror", (error) => faults.push(`${page.url()}: ${error}`));

await page.goto(new URL(welsh, base).href);
await page.locator("#search-opener").click();
await page.locator("#search-field").fill("2.1");
await page.locator(".result").first().waitFor();
same(await page.locator(".result-kind").first().textContent(), "Maen prawf", "the kind of a result");
same((await page.locator("#search-dialog .search-status").textContent()).startsWith("Canlyniadau: "), true, "how many there are");
await page.locator(".close-search").click();
same(await languageOf(part(page, "front")), "cy", "a card of a Welsh unit");
await part(page, "turn").click();
same(await part(page, "when").textContent(), "ymhen deuddydd", "when a hard card comes back");
await page.locator('[data-grade="3"]').click();

await page.goto(new URL(french, base).href);
same(await languageOf(part(page, "front")), "fr", "a card of a French unit");
same(await languageOf(page.locator(".question legend").first()), "fr", "a statement of a French unit");
same(await languageOf(page.locator(".question button").first()), "en-GB", "a button beside it");
await part(page, "turn").click();
same(await languageOf(part(page, "back")), "fr", "the back of a French card");
await page.locator('[data-grade="3"]').click();

await page.goto(new URL("study.html", base).href);
await page.locator('[data-part="units"] > li').nth(1).waitFor();
const rows = page.locator('[data-part="units"] [data-part="link"]');
same(JSON.stringify((await rows.evaluateAll((links) => links.map((link) => link.lang))).sort()), '["cy","fr"]', "the hub's units");
for (const row of await page.locator('[data-part="units"] > li').all()) {
  const language = await row.locator('[data-part="link"]').getAttribute("lang");
  await row.locator('[data-part="review"]').click();
  same(await languageOf(part(page, "front")), language, "a card on the hub");
}
await browser.close();

console.log(faults.join("\n"));
console.log(`${checks} checks, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
