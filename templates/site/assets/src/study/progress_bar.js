// How ready a learner feels, as a bar and in figures: <… data-part="bar"> with a rect a rating, <b data-part="ready">.
import { RATINGS } from "./record.js";
import { part } from "./page.js";

export function showCounts(element, counts, total) {
    let begin = 0;
    let unrated = total;
    for (const rating of [...RATINGS].reverse()) {
        const width = total ? (100 * counts[rating]) / total : 0;
        const bar = element.querySelector(`rect.${rating}`);
        bar.setAttribute("x", begin);
        bar.setAttribute("width", width);
        begin += width;
        unrated -= counts[rating];
        const figure = part(element, rating);
        if (figure) {
            figure.textContent = counts[rating];
        }
    }
    const rest = part(element, "unrated");
    if (rest) {
        rest.textContent = unrated;
    }
}
