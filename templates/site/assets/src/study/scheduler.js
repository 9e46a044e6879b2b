// When a card comes back, by FSRS: the model of memory that ts-fsrs brings, with days as the smallest step. What ts-fsrs
// adds to the model (moments, logs, steps of minutes) stays out; a test compares the days with its scheduler's.
import { FSRSAlgorithm, generatorParameters } from "ts-fsrs";

export const AGAIN = 1;
export const EASY = 4;
const GRADES = [AGAIN, 2, 3, EASY];

const model = new FSRSAlgorithm(
    generatorParameters({ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false, enable_short_term: false }),
);

// A card's memory is [stability, difficulty, day it is due, moment of the last review]; null for one never seen.
export const stability = (card) => card[0];
export const difficulty = (card) => card[1];
export const due = (card) => card[2];

export function isDue(card, day) {
    return card !== null && due(card) <= day;
}

function shortened(number) {
    return Math.round(number * 1e8) / 1e8;
}

// What each grade would lead to: [{stability, difficulty, days}] for again, hard, good and easy. A better grade never
// brings a card back sooner.
export function outlook(card, elapsedDays) {
    const memory = card && { stability: stability(card), difficulty: difficulty(card) };
    const days = Math.max(0, elapsedDays);
    const next = GRADES.map((grade) => model.next_state(memory, card ? days : 0, grade));
    const intervals = next.map((state) => model.next_interval(state.stability, days));
    intervals[0] = Math.min(intervals[0], intervals[1]);
    for (let i = 1; i < intervals.length; ++i) {
        intervals[i] = Math.max(intervals[i], intervals[i - 1] + 1);
    }
    return next.map((state, i) => ({ ...state, days: intervals[i] }));
}

// The card after a review.
export function reviewed(card, grade, elapsedDays, day, moment) {
    const state = outlook(card, elapsedDays)[grade - 1];
    return [shortened(state.stability), shortened(state.difficulty), day + state.days, moment];
}
