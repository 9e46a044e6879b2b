// A deck of cards: question, answer, and how well it was remembered. What is due comes first, then cards never seen, a
// helping at a time. A forgotten card comes round again at the end.
import { dayOf, whenDue } from "./days.js";
import { helping, nextDay } from "./helping.js";
import { AGAIN, outlook, reviewed } from "./scheduler.js";
import { all, filled, part, show } from "./page.js";

export class Deck {
    constructor(element, store) {
        this.element = element;
        this.store = store;
        this.part = (name) => part(element, name);
        this.whenWords = element.dataset.sayWhen.split("|");
        this.grades = all("[data-grade]", element);
        this.part("turn").addEventListener("click", () => this.turn());
        this.part("next").addEventListener("click", () => this.deal(true));
        for (const button of this.grades) {
            button.addEventListener("click", () => this.grade(Number(button.dataset.grade)));
        }
        element.addEventListener("keydown", (event) => this.press(event));
    }

    // `cards` are {key, kind, front, back, from, language}; from, which may be empty, says what unit it is of. A
    // language is needed where it isn't that of the element.
    use(cards, order) {
        this.cards = cards;
        this.order = order;
        show(this.element, true);
        this.deal(false);
    }

    deal(takesFocus) {
        this.today = dayOf(Date.now());
        Object.assign(this, helping(this.cards, this.store.record, this.today, this.order));
        this.showFront(takesFocus);
    }

    // Number keys grade, but only inside the deck, and only when there is something to grade.
    press(event) {
        const button = this.grades.find(({ dataset }) => dataset.grade === event.key);
        if (button && !this.part("grades").hidden && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            button.click();
        }
    }

    // What is known of the card on top, and the days since it was last seen.
    top() {
        const { key } = this.queue[0];
        const memory = this.store.record.cards[key] ?? null;
        return { key, memory, elapsed: memory ? this.today - dayOf(memory.at(-1)) : 0 };
    }

    showFront(takesFocus) {
        const card = this.queue[0];
        for (const name of ["card", "turn"]) {
            show(this.part(name), card);
        }
        for (const name of ["answer", "grades"]) {
            show(this.part(name), false);
        }
        show(this.part("done"), !card);
        this.part("left").textContent = this.queue.length;
        if (!card) {
            this.showEnd(takesFocus);
            return;
        }
        for (const task of all("[data-task]", this.element)) {
            show(task, task.dataset.task === card.kind);
        }
        if (card.language) {
            for (const name of ["from", "front", "back"]) {
                this.part(name).lang = card.language;
            }
        }
        this.part("from").textContent = card.from;
        this.part("front").textContent = card.front;
        if (takesFocus) {
            this.part("card").focus({ preventScroll: true });
        }
    }

    turn() {
        const { memory, elapsed } = this.top();
        const outcomes = outlook(memory, elapsed);
        this.part("back").textContent = this.queue[0].back;
        this.grades.forEach((button, i) => {
            if (i + 1 !== AGAIN) {
                part(button, "when").textContent = whenDue(outcomes[i].days, this.whenWords);
            }
        });
        show(this.part("turn"), false);
        for (const name of ["answer", "grades"]) {
            show(this.part(name), true);
        }
        this.part("answer").focus({ preventScroll: true });
    }

    grade(grade) {
        const { key, memory, elapsed } = this.top();
        const card = this.queue.shift();
        if (grade === AGAIN) {
            this.queue.push(card);
        }
        this.store.put("cards", key, reviewed(memory, grade, elapsed, this.today, Date.now()));
        this.showFront(true);
    }

    showEnd(takesFocus) {
        const day = nextDay(this.cards, this.store.record, this.today);
        const when = this.part("return");
        show(when, day !== null);
        when.textContent = filled(when.dataset.say, { when: day && whenDue(day - this.today, this.whenWords) });
        show(this.part("next"), this.more > 0);
        if (takesFocus) {
            this.part("done").focus({ preventScroll: true });
        }
    }
}
