// "How ready are you?" for every criterion of a unit, and the checklist that sums the answers up.
import { countRatings } from "./record.js";
import { all, announce, filled, part, root } from "./page.js";
import { showCounts } from "./progress_bar.js";

export function setUpRatings(checklist, unit, store) {
    const choices = all("fieldset[data-criterion]");
    const criteria = choices.map((choice) => choice.dataset.criterion);

    function paint() {
        for (const choice of choices) {
            const rating = store.record.ratings[`${unit}#${choice.dataset.criterion}`]?.[0];
            for (const input of all("input", choice)) {
                input.checked = input.value === rating;
            }
        }
        const counts = countRatings(store.record, unit, criteria);
        showCounts(checklist, counts, criteria.length);
        part(checklist, "total").textContent = counts.ready;
    }

    for (const choice of choices) {
        choice.addEventListener("change", ({ target }) => {
            const criterion = choice.dataset.criterion;
            store.put("ratings", `${unit}#${criterion}`, [target.value, Date.now()]);
            const { ready } = countRatings(store.record, unit, criteria);
            announce(filled(checklist.dataset.sayRated, {
                criterion, rating: target.parentElement.textContent.trim(), ready, total: criteria.length,
            }));
        });
    }
    part(checklist, "print").addEventListener("click", () => {
        root.dataset.print = "checklist";
        print();
    });
    addEventListener("afterprint", () => delete root.dataset.print);
    store.onChange(paint);
    paint();
}
