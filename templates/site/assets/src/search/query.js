// Answers queries from the files of the index. What is in them: src/search/index_files.h.
import { distance } from "./distance.js";
import { numbers, reader, sums } from "./numbers.js";
import { wordsOf } from "./words.js";

// As many parts of the dictionary, and as many of its words, as one word of a query may lead to.
const MOST_PARTS = 32;
const MOST_WORDS = 40;

// Promises, each made once, unless it failed.
const remember = (make) => {
    const made = {};
    return (key) =>
        (made[key] ??= make(key).catch((fault) => {
            delete made[key];
            throw fault;
        }));
};

const lastUpTo = (sorted, value) => Math.max(0, sorted.findLastIndex((entry) => entry <= value));

// `load(key, version)` gives the promise of a part of the index. `kinds` are names to take for those of the index.
export function createSearch(load, kinds) {
    let version, count, kindStarts, stemStarts, entryStarts, firstWords, stopWords;
    const stemOf = new Map();

    const open = remember(async () => {
        const manifest = (await load("i", "")).split("\t");
        [count, ...kindStarts] = numbers(manifest[1]);
        [stemStarts, entryStarts] = manifest.slice(2, 4).map(sums);
        [firstWords, stopWords] = manifest.slice(4, 6).map((words) => words.split(" "));
        kinds ??= manifest.slice(6);
        version = manifest[0];
    });

    const dictionary = remember(async (number) => {
        const words = [];
        const read = reader(await load("d" + number, version));
        let word = "";
        let stem = 0;
        while (read.more()) {
            word = word.slice(0, read.number()) + read.word();
            const step = read.number();
            stem += (step & 1 ? ~step : step) / 2;
            words.push([word, stem]);
            stemOf.set(word, stem);
        }
        return words;
    });

    const block = remember(async (key) => (await load(key, version)).split(" "));

    const entriesOf = remember(async (number) => {
        const parts = (await load("m" + number, version)).split("\t");
        const entries = [];
        let url = "";
        let before;
        while (parts.length) {
            const [address, code, title, context, text] = parts.splice(0, 5);
            const read = reader(address + " ");
            url = url.slice(0, read.number()) + read.word();
            before = context || before;
            entries.push({ url, texts: [code, title, before, text] });
        }
        return entries;
    });

    // Readers of the postings ("p") or positions ("q") of a stem.
    const readers = (letter, stem) => {
        const last = lastUpTo(stemStarts, stem);
        return Promise.all(
            stemStarts.flatMap((first, number) =>
                number === last || first === stem
                    ? block(letter + number).then((texts) => reader(texts[stem - first]))
                    : [],
            ),
        );
    };

    // Calls `visit(entry, fit, words in its name or 0, share, number of the reader)` for all entries that hold a stem.
    const visitPostings = (lists, visit) => {
        lists.forEach((read, list) => {
            const entries = read.number();
            const rarity = Math.log(1 + (count - entries + 0.5) / (entries + 0.5));
            let entry = 0;
            while (read.more()) {
                entry += read.number();
                const fit = read.digit();
                visit(entry, ((fit & 31) / 31) * rarity, fit > 31 ? read.digit() : 0, list);
            }
        });
    };

    // The stems that a word may stand for, with what each is worth beside the word itself.
    const stemsFor = async (word, isLast) => {
        const found = new Map();
        const add = (stem, worth) => found.get(stem) >= worth || found.set(stem, worth);
        const home = lastUpTo(firstWords, word);
        // Visits the words of the part that would hold the word, and of those whose first word fits.
        const scan = async (fits, visit) => {
            const parts = [...firstWords.keys()].filter((part) => part === home || fits(firstWords[part]));
            for (const words of await Promise.all(parts.slice(0, MOST_PARTS).map(dictionary))) {
                words.forEach(visit);
            }
        };
        await scan((first) => first.startsWith(word), ([text, stem]) => {
            if (text === word) {
                add(stem, 1);
            } else if (word.length > 1 && text.startsWith(word)) {
                add(stem, (0.85 * word.length) / text.length);
            }
        });
        const isKnown = stemOf.has(word);
        if (isKnown && !isLast) {
            return [[stemOf.get(word), 1]];
        }
        const most = word.length > 7 ? 2 : word.length > 3 && !/\d/.test(word) ? 1 : 0;
        if (most && !isKnown && !(isLast && found.size)) {
            let least = most;
            const near = new Map();
            for (const fits of [(first) => first[0] === word[0], () => true]) {
                await scan(fits, ([text, stem]) => {
                    // A word or stem that it begins with is one slip away: "resisted" from "resist".
                    const letters = text.length > 3 && word.startsWith(text) ? 1 : distance(word, text, least);
                    if (letters < least) {
                        near.clear();
                    }
                    if (letters <= least) {
                        least = letters;
                        near.set(stem, 0.7 - 0.15 * letters);
                    }
                });
                if (near.size && least < 2) {
                    break;
                }
            }
            near.forEach((worth, stem) => add(stem, worth));
        }
        return [...found].sort(([, x], [, y]) => y - x).slice(0, MOST_WORDS);
    };

    // Where the words stand one behind the other: a test for entries.
    const phraseTest = async (words) => {
        let ends;
        for (const word of words) {
            await stemsFor(word);
            const next = new Map();
            const stem = stemOf.get(word);
            if (stem !== undefined) {
                const [lists, positions] = await Promise.all([readers("p", stem), readers("q", stem)]);
                visitPostings(lists, (entry, fit, name, list) => {
                    const here = new Set();
                    let position = -1;
                    for (let step = 1; step & 1; ) {
                        step = positions[list].number();
                        position += step >> 1;
                        if (step && (!ends || ends.get(entry)?.has(position - 1))) {
                            here.add(position);
                        }
                    }
                    if (here.size) {
                        next.set(entry, here);
                    }
                });
            }
            ends = next;
        }
        return (entry) => !ends || ends.has(entry);
    };

    const facetTest = async (facets) => {
        const lists = facets.length ? (await load("f", version)).split(" ") : [];
        return facets.map((facet) => {
            const has = new Uint8Array(count);
            let end = 0;
            numbers(lists[facet]).forEach((length, i) => {
                end += length;
                if (i & 1) {
                    has.fill(1, end - length, end);
                }
            });
            return (entry) => has[entry];
        });
    };

    // Adds one word of the query to what is known of entries: [score, words found, worth and words of its name].
    const addWord = async (scores, stems) => {
        const best = new Map();
        const lists = await Promise.all(stems.map(([stem]) => readers("p", stem)));
        stems.forEach(([, worth], i) =>
            visitPostings(lists[i], (entry, fit, name) => {
                const score = fit * worth;
                if (!(best.get(entry)?.[0] >= score)) {
                    best.set(entry, [score, name && worth, name]);
                }
            }),
        );
        for (const [entry, [score, worth, name]] of best) {
            const sum = scores.get(entry) || [0, 0, 0, 0];
            scores.set(entry, [sum[0] + score, sum[1] + 1, sum[2] + worth, Math.max(sum[3], name)]);
        }
    };

    // {total, results, isHit}: how many entries fit, the first `limit` of them, best first, and whether a word of a
    // text is one that was looked for. `facets` are numbers of which an entry must have all.
    return async (text, limit, facets = []) => {
        await open();
        const phrases = text.split(/["“”]/).filter((_, i) => i & 1).map(wordsOf);
        const all = [...new Set(wordsOf(text))];
        const telling = all.filter((word) => !stopWords.includes(word));
        const words = telling[0] ? telling : all;
        const tests = await facetTest(facets);
        for (const phrase of phrases) {
            tests.push(await phraseTest(phrase));
        }

        const scores = new Map();
        const hits = new Set();
        const stems = await Promise.all(
            words.map((word, i) => stemsFor(word, i === words.length - 1 && !phrases[0])),
        );
        for (const some of stems) {
            some.forEach(([stem]) => hits.add(stem));
            await addWord(scores, some);
        }
        const ranked = [...scores]
            .filter(([entry]) => tests.every((test) => test(entry)))
            .map(([entry, [score, found, worth, name]]) => {
                const named = worth / Math.max(name, words.length);
                return [entry, score * (found / words.length) ** 2 * (named < 1 ? 1 + 2 * named ** 2 : 1e3)];
            })
            .sort(([a, x], [b, y]) => y - x || a - b);
        const results = ranked.slice(0, limit).map(async ([entry]) => {
            const number = lastUpTo(entryStarts, entry);
            const { url, texts } = (await entriesOf(number))[entry - entryStarts[number]];
            return { url, texts: [kinds[lastUpTo(kindStarts, entry)], ...texts] };
        });
        return { total: ranked.length, results: await Promise.all(results), isHit: (word) => hits.has(stemOf.get(word)) };
    };
}
