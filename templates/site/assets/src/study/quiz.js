// True or false? Every misconception makes a statement: it or what puts it right, in an order that changes from day to
// day and with every new round.
import { dayOf } from "./days.js";
import { all, copyOf, filled, part, show } from "./page.js";
import { questions } from "./questions.js";

export class Quiz {
    constructor(element, statements, unit, store) {
        this.element = element;
        this.statements = statements;
        this.unit = unit;
        this.store = store;
        this.round = 0;
        this.list = part(element, "questions");
        part(element, "again").addEventListener("click", () => {
            this.begin();
            this.list.querySelector("button").focus();
        });
        show(element, true);
        this.begin();
    }

    begin() {
        this.answered = 0;
        this.right = 0;
        part(this.element, "result").textContent = "";
        show(part(this.element, "again"), false);
        const seed = `${this.unit} ${dayOf(Date.now())} ${this.round++}`;
        this.list.replaceChildren(...questions(this.statements, seed).map((question) => this.ask(question)));
    }

    ask(question) {
        const item = copyOf("quiz-question");
        part(item, "words").textContent = question.words;
        for (const button of all("button", item)) {
            button.addEventListener("click", () => {
                if (!item.dataset.result) {
                    this.answer(question, item, button);
                }
            });
        }
        return item;
    }

    answer(question, item, button) {
        const isRight = (button.value === "true") === question.isTrue;
        item.dataset.result = isRight ? "right" : "wrong";
        button.setAttribute("aria-pressed", "true");
        for (const each of all("button", item)) {
            each.setAttribute("aria-disabled", "true");
        }
        const verdict = copyOf(`quiz-${item.dataset.result}-${question.isTrue}`);
        part(verdict, "other").textContent = question.other;
        part(item, "feedback").append(verdict);
        this.store.put("answers", question.key, [Number(isRight), Date.now()]);
        this.right += Number(isRight);
        if (++this.answered === this.statements.length) {
            part(this.element, "result").textContent =
                filled(this.element.dataset.sayResult, { right: this.right, total: this.answered });
            show(part(this.element, "again"), true);
        }
    }
}
