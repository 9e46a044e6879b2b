// What a learner has done, as one value that can be stored, saved to a file and joined with another of its kind.
//   ratings  how ready the learner feels for a criterion: ["ready", moment]; "" for a rating taken back
//   cards    what FSRS knows of a card: [stability, difficulty, day due, moment]
//   answers  the last answer to a statement of the quiz: [1 if right, moment]
// Keys are "unit#part". Every entry ends in the moment that it was made, so that two records can be joined entry by
// entry: the later one stands.

export const FORMAT = "unitfolio-progress";
export const VERSION = 1;
export const RATINGS = ["not-yet", "nearly", "ready"];

const isMoment = (value) => Number.isSafeInteger(value) && value >= 0;
const isPositive = (value) => Number.isFinite(value) && value > 0;
const isEntry = {
    ratings: ([rating, moment]) => (rating === "" || RATINGS.includes(rating)) && isMoment(moment),
    cards: ([stability, difficulty, due, moment]) =>
        isPositive(stability) && difficulty >= 1 && difficulty <= 10 && isMoment(due) && isMoment(moment),
    answers: ([right, moment]) => (right === 0 || right === 1) && isMoment(moment),
};
const lengths = { ratings: 2, cards: 4, answers: 2 };
export const KINDS = Object.keys(isEntry);

export function emptyRecord(site) {
    return { format: FORMAT, version: VERSION, site, ratings: {}, cards: {}, answers: {} };
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function isSound(kind, key, entry) {
    return /^[^#]+#[^#]+$/.test(key) && Array.isArray(entry) && entry.length === lengths[kind] && isEntry[kind](entry);
}

// {record, damaged}, the latter the number of entries that make no sense and are left out; or {fault}: "foreign" (no
// record at all) or "newer" (made by a later version).
export function readRecord(text) {
    let value = null;
    try {
        value = JSON.parse(text);
    } catch {
        // Said below.
    }
    if (!isObject(value) || value.format !== FORMAT || !Number.isInteger(value.version)) {
        return { fault: "foreign" };
    }
    if (value.version > VERSION) {
        return { fault: "newer" };
    }
    const record = emptyRecord(String(value.site));
    let damaged = 0;
    for (const kind of KINDS) {
        const entries = isObject(value[kind]) ? Object.entries(value[kind]) : [];
        const sound = entries.filter(([key, entry]) => isSound(kind, key, entry));
        record[kind] = Object.fromEntries(sound);
        damaged += entries.length - sound.length;
    }
    return { record, damaged };
}

// The entry made last; of two made at the same moment the same one whichever comes first.
function later(one, other) {
    const difference = one.at(-1) - other.at(-1) || (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
    return difference < 0 ? other : one;
}

// Everything of both. In any order and any number of times with the same result.
export function merged(one, other) {
    const record = emptyRecord(one.site);
    for (const kind of KINDS) {
        Object.assign(record[kind], one[kind]);
        for (const [key, entry] of Object.entries(other[kind])) {
            record[kind][key] = key in record[kind] ? later(record[kind][key], entry) : entry;
        }
    }
    return record;
}

export function unitOf(key) {
    return key.slice(0, key.indexOf("#"));
}

// The units that anything has been done in.
export function unitsOf(record) {
    const units = new Set();
    for (const kind of KINDS) {
        for (const [key, entry] of Object.entries(record[kind])) {
            if (entry[0] !== "") {
                units.add(unitOf(key));
            }
        }
    }
    return [...units].sort();
}

// {ready, nearly, "not-yet"}: how many of some criteria are rated so.
export function countRatings(record, unit, criteria) {
    const counts = Object.fromEntries(RATINGS.map((rating) => [rating, 0]));
    for (const criterion of criteria) {
        const rating = record.ratings[`${unit}#${criterion}`]?.[0];
        if (rating) {
            ++counts[rating];
        }
    }
    return counts;
}
