// Which cards of a deck to look at now.
import { due, isDue } from "./scheduler.js";

const HELPING = 20;

// The cards to look at now: {queue, more}, `more` being how many new ones wait for the next helping. `order` arranges
// the cards that are due and the new ones.
export function helping(cards, record, day, order) {
    const known = (card) => record.cards[card.key] ?? null;
    const isNew = (card) => known(card) === null;
    const queue = order(cards.filter((card) => isDue(known(card), day)));
    const fresh = order(cards.filter(isNew));
    const room = Math.max(0, HELPING - queue.length);
    return { queue: [...queue, ...fresh.slice(0, room)], more: Math.max(0, fresh.length - room) };
}

// The first day after today that a card comes back; null if none does.
export function nextDay(cards, record, day) {
    const days = cards.map((card) => record.cards[card.key]).filter((card) => card && due(card) > day);
    return days.length ? Math.min(...days.map(due)) : null;
}
