// A search form with its results: the dialog of every page, and the search page.
import { excerpt } from "./excerpt.js";

const EXCERPT = 180;

// Plain and marked pieces in turn. Text goes in as text, never as markup.
function fill(part, pieces) {
    pieces.forEach((piece, i) => {
        const mark = document.createElement("mark");
        mark.textContent = piece;
        part.append(i % 2 ? mark : piece);
    });
}

export function setUpPanel(form, root, search) {
    const field = form.elements.q;
    const more = form.querySelector(".more");
    const list = form.querySelector("ol");
    const status = form.querySelector("[role=status]");
    const isPage = form.matches("main *");
    let latest = 0;
    let limit;

    function show({ total, results, isHit }) {
        list.replaceChildren();
        for (const { url, texts } of results) {
            const row = form.querySelector("template").content.cloneNode(true);
            row.querySelector("a").href = root + url;
            row.querySelectorAll("span").forEach((part, i) => fill(part, excerpt(texts[i], isHit, EXCERPT)));
            list.append(row);
        }
        more.hidden = total <= limit;
        status.textContent = status.dataset[total ? "found" : "none"].replace("{count}", total);
    }

    async function update() {
        const turn = ++latest;
        const values = new FormData(form);
        if (isPage) {
            history.replaceState(null, "", "?" + new URLSearchParams(values));
        }
        // The field comes first; what is not chosen is empty.
        const facets = [...values.values()].slice(1).filter(Boolean);
        try {
            const answer = await search(field.value, limit, facets);
            if (turn === latest) {
                show(answer);
            }
        } catch {
            status.textContent = status.dataset.failed;
        }
    }

    function start() {
        limit = +form.dataset.limit;
        update();
    }

    // Arrows go through the results, which are links: Enter follows them.
    form.onkeydown = (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const stops = [field, ...list.querySelectorAll("a")];
        const at = stops.indexOf(document.activeElement);
        const next = at >= 0 && stops[at + step];
        if (next) {
            event.preventDefault();
            next.focus();
        }
    };
    form.oninput = start;
    if (isPage) {
        for (const [name, value] of new URLSearchParams(location.search)) {
            if (form.elements[name]) {
                form.elements[name].value = value;
            }
        }
        form.onsubmit = () => false;
        more.onclick = () => {
            limit *= 2;
            update();
        };
    }
    start();
}
