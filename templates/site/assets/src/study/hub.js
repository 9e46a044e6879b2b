// The study hub: what is due over all units that the learner has begun, how far they are, and their backup.
import { setUpBackup } from "./backup.js";
import { dayOf } from "./days.js";
import { Deck } from "./deck.js";
import { look } from "./library.js";
import { showCounts } from "./progress_bar.js";
import { RATINGS, countRatings, unitsOf } from "./record.js";
import { isDue } from "./scheduler.js";
import { interleaved, numbers, seedOf, shuffled } from "./shuffle.js";
import { copyOf, part, show } from "./page.js";

const cardsOf = (unit) => unit.cards.map((card) => ({
    ...card, key: `${unit.slug}#${card.id}`, unit: unit.slug, from: unit.title, language: unit.language,
}));

function mixed(cards) {
    const next = numbers(seedOf(`hub ${dayOf(Date.now())}`));
    const units = [...new Set(cards.map((card) => card.unit))];
    return interleaved(units.map((unit) => shuffled(cards.filter((card) => card.unit === unit), next)));
}

export class Hub {
    constructor(element, store) {
        this.element = element;
        this.store = store;
        this.root = element.dataset.root;
        this.deck = new Deck(part(element, "deck"), store);
        this.choice = part(element, "choice");
        this.choice.addEventListener("change", () => this.deal());
        setUpBackup(part(element, "backup"), store, () => this.begin());
        store.onChange(() => this.showProgress());
        this.begin();
    }

    // Looks up what the record tells of; units that the guide no longer has are passed over.
    async begin() {
        const load = async (folder, slugs) =>
            (await Promise.all(slugs.map((slug) => look(this.root, `${folder}/${slug}`)))).filter(Boolean);
        const units = await load("units", unitsOf(this.store.record));
        const qualifications = await load("qualifications", [...new Set(units.flatMap((unit) => unit.qualifications))]);
        this.units = units;
        this.qualifications = qualifications;
        show(part(this.element, "empty"), !units.length);
        show(part(this.element, "progress"), units.length);
        this.choice.replaceChildren(...[...this.choice.options].slice(0, 2), ...units.map(
            ({ title, slug, language }) => Object.assign(new Option(title, slug), { lang: language })));
        this.choice.selectedIndex = 0;
        this.rows = this.list("units", units, "hub-unit");
        this.bars = this.list("qualifications", qualifications, "hub-qualification");
        for (const [unit, row] of this.rows) {
            part(row, "owner").textContent = unit.organisation;
            part(row, "review").addEventListener("click", () => this.review(unit));
        }
        this.showProgress();
        this.deal();
    }

    // [[thing, row]]: a row for each, with a link to its page.
    list(name, things, template) {
        const rows = things.map((thing) => {
            const row = copyOf(template);
            this.link(part(row, "link"), thing);
            return [thing, row];
        });
        part(this.element, name).replaceChildren(...rows.map(([, row]) => row));
        return rows;
    }

    link(element, { title, language, url }) {
        return Object.assign(element, { textContent: title, lang: language, href: this.root + url });
    }

    review(unit) {
        this.choice.value = unit.slug;
        this.deal();
        this.deck.element.scrollIntoView({ block: "center" });
        this.deck.deal(true);
    }

    deal() {
        const { value } = this.choice;
        const chosen = this.units.filter((unit) => value === "mixed" || value === "in-turn" || value === unit.slug);
        this.deck.use(chosen.flatMap(cardsOf), value === "in-turn" ? (cards) => cards : mixed);
    }

    showProgress() {
        const { record } = this.store;
        const today = dayOf(Date.now());
        const all = { due: 0, new: 0 };
        for (const [unit, row] of this.rows ?? []) {
            const cards = cardsOf(unit).map(({ key }) => record.cards[key] ?? null);
            const counts = {
                due: cards.filter((card) => isDue(card, today)).length,
                new: cards.filter((card) => card === null).length,
            };
            for (const name of ["due", "new"]) {
                all[name] += counts[name];
                part(row, name).textContent = counts[name];
            }
            showCounts(row, countRatings(record, unit.slug, unit.criteria), unit.criteria.length);
            part(row, "criteria").textContent = unit.criteria.length;
            part(row, "right").textContent =
                unit.statements.filter((id) => record.answers[`${unit.slug}#${id}`]?.[0] === 1).length;
            part(row, "statements").textContent = unit.statements.length;
            show(part(row, "review"), unit.cards.length);
        }
        for (const name of ["due", "new"]) {
            part(this.element, name).textContent = all[name];
        }
        for (const [qualification, row] of this.bars ?? []) {
            this.showQualification(qualification, row);
        }
    }

    showQualification(qualification, row) {
        const begun = this.units.filter((unit) => unit.qualifications.includes(qualification.slug));
        const counts = Object.fromEntries(RATINGS.map((rating) => [rating, 0]));
        for (const unit of begun) {
            const own = countRatings(this.store.record, unit.slug, unit.criteria);
            for (const rating of RATINGS) {
                counts[rating] += own[rating];
            }
        }
        const criteria = qualification.units.reduce((sum, unit) => sum + unit.criteria, 0);
        showCounts(row, counts, criteria);
        part(row, "criteria").textContent = criteria;
        part(row, "begun").textContent = begun.length;
        part(row, "units").textContent = qualification.units.length;
        const rest = qualification.units.filter((unit) => !begun.some(({ slug }) => slug === unit.slug));
        show(part(row, "others"), rest.length);
        part(row, "rest").replaceChildren(...rest.map((unit) => {
            const item = document.createElement("li");
            item.append(this.link(document.createElement("a"), unit));
            return item;
        }));
    }
}
