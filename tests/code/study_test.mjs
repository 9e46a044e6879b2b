// The parts of the study scripts that need no page: when cards come back, how records are read and joined, orders that
// only look accidental. Bundled and run by test_assets.py.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmptyCard, fsrs } from "ts-fsrs";
import { dayOf, whenDue } from "../../templates/site/assets/src/study/days.js";
import { helping, nextDay } from "../../templates/site/assets/src/study/helping.js";
import { questions } from "../../templates/site/assets/src/study/questions.js";
import { KINDS, countRatings, emptyRecord, merged, readRecord, unitsOf } from "../../templates/site/assets/src/study/record.js";
import { isDue, outlook, reviewed } from "../../templates/site/assets/src/study/scheduler.js";
import { interleaved, numbers, seedOf, shuffled } from "../../templates/site/assets/src/study/shuffle.js";

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 2, 12);

function withEntries(entries) {
  const record = emptyRecord("guide");
  for (const [kind, key, entry] of entries) record[kind][key] = entry;
  return record;
}

// A record with the given number of accidental entries.
function accidentalRecord(next, count) {
  const whole = (limit) => Math.floor(next() * limit);
  const make = {
    ratings: () => [["not-yet", "nearly", "ready", ""][whole(4)], whole(4)],
    cards: () => [1 + whole(3), 1 + whole(9), whole(9), whole(4)],
    answers: () => [whole(2), whole(4)],
  };
  return withEntries(Array.from({ length: count }, () => {
    const kind = KINDS[whole(KINDS.length)];
    return [kind, `unit-${whole(3)}#part-${whole(3)}`, make[kind]()];
  }));
}

test("cards come back on the days of the scheduler of ts-fsrs", () => {
  const theirs = fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: 365, request_retention: 0.9 });
  const next = numbers(seedOf("grades"));
  for (let round = 0; round < 40; ++round) {
    let their = createEmptyCard(new Date(START));
    let our = null;
    let moment = START;
    for (let review = 0; review < 12; ++review) {
      const grade = 1 + Math.floor(next() * 4);
      const elapsed = our ? dayOf(moment) - dayOf(our[3]) : 0;
      their = theirs.next(their, new Date(moment), grade).card;
      our = reviewed(our, grade, elapsed, dayOf(moment), moment);
      assert.equal(our[2] - dayOf(moment), their.scheduled_days);
      assert.ok(Math.abs(our[0] - their.stability) < 1e-6 * their.stability);
      assert.ok(Math.abs(our[1] - their.difficulty) < 1e-6);
      // On time, late or early.
      moment += Math.max(1, Math.round(their.scheduled_days * (0.6 + next()))) * DAY;
    }
  }
});

test("a better grade never brings a card back sooner", () => {
  const next = numbers(seedOf("order"));
  for (let round = 0; round < 200; ++round) {
    const card = [0.1 + next() * 300, 1 + next() * 9, 0, 0];
    const days = outlook(card, Math.floor(next() * 400)).map((state) => state.days);
    for (let i = 1; i < 4; ++i) assert.ok(days[i] > days[i - 1], String(days));
  }
});

test("a card is due from its day on, and one never seen is not", () => {
  const card = reviewed(null, 3, 0, 100, 1);
  assert.equal(isDue(card, card[2] - 1), false);
  assert.equal(isDue(card, card[2]), true);
  assert.equal(isDue(card, card[2] + 30), true);
  assert.equal(isDue(null, 100), false);
});

test("days begin at the reader's midnight and are told in their language", () => {
  const noon = new Date(2026, 6, 1, 12).getTime();
  assert.equal(dayOf(new Date(2026, 6, 1, 23, 59).getTime()), dayOf(noon));
  assert.equal(dayOf(new Date(2026, 6, 2, 0, 1).getTime()), dayOf(noon) + 1);
  const count = (first, last, unit) => Array.from({ length: last - first + 1 }, (_, i) => `${first + i} ${unit}`);
  const words = [...count(1, 29, "days"), ...count(1, 12, "months"), "a year"];
  assert.equal(whenDue(1, words), "1 days");
  assert.equal(whenDue(29, words), "29 days");
  assert.equal(whenDue(30, words), "1 months");
  assert.equal(whenDue(61, words), "2 months");
  assert.equal(whenDue(359, words), "12 months");
  assert.equal(whenDue(365, words), "a year");
});

test("a helping is what is due, then new cards up to its size", () => {
  const cards = Array.from({ length: 50 }, (_, i) => ({ key: `u#${i}` }));
  const record = emptyRecord("guide");
  for (let i = 0; i < 8; ++i) record.cards[`u#${i}`] = [1, 5, i < 6 ? 10 : 99, 1];
  const { queue, more } = helping(cards, record, 10, (some) => some);
  assert.deepEqual(queue.slice(0, 6).map(({ key }) => key), ["u#0", "u#1", "u#2", "u#3", "u#4", "u#5"]);
  assert.equal(queue.length, 20);
  assert.equal(more, 42 - 14);
  assert.equal(nextDay(cards, record, 10), 99);
  assert.equal(nextDay([], record, 10), null);
});

test("records joined in any order and any number of times are the same", () => {
  const next = numbers(seedOf("records"));
  for (let round = 0; round < 300; ++round) {
    const [a, b, c] = [5, 8, 3].map((count) => accidentalRecord(next, count));
    assert.deepEqual(merged(a, b), merged(b, a));
    assert.deepEqual(merged(merged(a, b), c), merged(a, merged(b, c)));
    assert.deepEqual(merged(a, a), a);
  }
});

test("the later entry stands, even one that takes a rating back", () => {
  const old = withEntries([["ratings", "u#1.1", ["ready", 5]], ["ratings", "u#1.2", ["ready", 5]]]);
  const recent = withEntries([["ratings", "u#1.1", ["", 9]]]);
  const both = merged(old, recent);
  assert.deepEqual(both.ratings, { "u#1.1": ["", 9], "u#1.2": ["ready", 5] });
  assert.deepEqual(countRatings(both, "u", ["1.1", "1.2", "1.3"]), { "not-yet": 0, nearly: 0, ready: 1 });
  assert.deepEqual(unitsOf(recent), []);
  assert.deepEqual(unitsOf(both), ["u"]);
});

test("what was written can be read again", () => {
  const record = accidentalRecord(numbers(seedOf("written")), 20);
  assert.deepEqual(readRecord(JSON.stringify(record)), { record, damaged: 0 });
});

test("what is no record is refused, and says why", () => {
  for (const text of ["", "{", "null", "[]", "3", "{}", '{"format":"other","version":1}', '{"format":"unitfolio-progress"}']) {
    assert.deepEqual(readRecord(text), { fault: "foreign" }, text);
  }
  assert.deepEqual(readRecord('{"format":"unitfolio-progress","version":2,"cards":7}'), { fault: "newer" });
});

test("entries that make no sense are left out and counted", () => {
  const bad = {
    ratings: { "u#1": ["splendid", 1], "u#2": ["ready"], "u#3": ["ready", -1], u: ["ready", 1], "__proto__#x#y": ["ready", 1] },
    cards: { "u#1": [0, 5, 1, 1], "u#2": [1, 11, 1, 1], "u#3": ["1", 5, 1, 1], "u#4": null, "u#5": [1, 5, 1.5, 1] },
    answers: { "u#1": [2, 1], "u#2": "right" },
  };
  const text = JSON.stringify({ ...emptyRecord("guide"), ...bad }).replace('"answers":{', '"answers":{"__proto__":[1,1],"u#9":[1,7],');
  const { record, damaged } = readRecord(text);
  assert.equal(damaged, 13);
  assert.deepEqual(record, withEntries([["answers", "u#9", [1, 7]]]));
  assert.deepEqual(readRecord('{"format":"unitfolio-progress","version":1,"site":"x","cards":[]}').record, emptyRecord("x"));
});

test("a quiz holds every statement once, in an order that its seed decides", () => {
  const statements = Array.from({ length: 9 }, (_, i) => ({ key: `u#${i}`, untrue: `no ${i}`, correct: `yes ${i}` }));
  const quiz = questions(statements, "monday");
  assert.deepEqual(quiz, questions(statements, "monday"));
  assert.notDeepEqual(quiz, questions(statements, "tuesday"));
  assert.deepEqual(quiz.map(({ key }) => key).sort(), statements.map(({ key }) => key));
  for (const { isTrue, words, other } of quiz) {
    assert.equal(words.startsWith("yes"), isTrue);
    assert.equal(other.startsWith("no"), isTrue);
  }
  const shares = Array.from({ length: 60 }, (_, i) => questions(statements, `day ${i}`).filter(({ isTrue }) => isTrue).length);
  const share = shares.reduce((sum, n) => sum + n, 0) / (60 * 9);
  assert.ok(share > 0.4 && share < 0.6, String(share));
});

test("interleaving keeps each list's order and parts its items", () => {
  const mix = interleaved([["a1", "a2", "a3"], ["b1", "b2", "b3"], ["c1"]]);
  assert.deepEqual(mix.filter((item) => item[0] === "a"), ["a1", "a2", "a3"]);
  for (let i = 1; i < mix.length; ++i) assert.notEqual(mix[i][0], mix[i - 1][0], mix.join(" "));
  assert.deepEqual(interleaved([]), []);
  assert.deepEqual(shuffled([1, 2, 3, 4, 5], numbers(7)), shuffled([1, 2, 3, 4, 5], numbers(7)));
});
