// The part of a text around the first words that were looked for, in pieces: plain, hit, plain, hit, …
import { WORD, fold } from "./words.js";

const BEFORE_HIT = 60;

export function excerpt(text, isHit, length) {
    const hits = [...text.matchAll(WORD)].filter(([word]) => isHit(fold(word)));
    const first = hits.length ? hits[0].index : 0;
    let at = text.length > length && first > BEFORE_HIT ? text.indexOf(" ", first - BEFORE_HIT) + 1 : 0;
    const last = text.length - at > length ? text.lastIndexOf(" ", at + length) : text.length;
    const pieces = [];
    let plain = at ? "… " : "";
    for (const { 0: word, index } of hits) {
        if (index >= at && index + word.length <= last) {
            pieces.push(plain + text.slice(at, index), word);
            plain = "";
            at = index + word.length;
        }
    }
    return [...pieces, plain + text.slice(at, last) + (last < text.length ? " …" : "")];
}
