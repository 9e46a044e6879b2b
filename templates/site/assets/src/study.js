// Learning with the guide: ratings, cards and quiz of a unit's page, and the hub over all units. Everything is kept in
// the reader's own browser.
import { Deck } from "./study/deck.js";
import { dayOf } from "./study/days.js";
import { Hub } from "./study/hub.js";
import { Quiz } from "./study/quiz.js";
import { setUpRatings } from "./study/ratings.js";
import { numbers, seedOf, shuffled } from "./study/shuffle.js";
import { Store } from "./study/store.js";
import { all, announce, part, root, show } from "./study/page.js";

const notice = document.getElementById("study-notice");
const store = new Store(root.dataset.site, (fault) => {
    for (const message of all("[data-fault]", notice)) {
        show(message, message.dataset.fault === fault);
    }
});

const unit = document.querySelector("[data-unit]")?.dataset.unit;
const checklist = document.getElementById("my-checklist");
if (checklist) {
    setUpRatings(checklist, unit, store);
}

// Where there are scripts, the folded cards and statements give way to the deck and the quiz.
const deck = document.querySelector("#deck > .deck");
if (deck) {
    const folded = all("[data-card]");
    const cards = folded.map((card) => ({
        key: `${unit}#${card.dataset.card}`,
        kind: card.dataset.kind,
        front: part(card, "front").textContent,
        back: part(card, "back").textContent,
        from: "",
    }));
    const order = (some) => shuffled(some, numbers(seedOf(`${unit} ${dayOf(Date.now())}`)));
    new Deck(deck, store).use(cards, order);
}
const quiz = document.getElementById("quiz");
if (quiz) {
    const statements = all("[data-statement]").map((statement) => ({
        key: `${unit}#${statement.dataset.statement}`,
        untrue: part(statement, "untrue").textContent,
        correct: part(statement, "correct").textContent,
    }));
    new Quiz(quiz, statements, unit, store);
}
const hub = document.getElementById("hub");
if (hub) {
    new Hub(hub, store);
}
