// What a quiz asks.
import { numbers, seedOf, shuffled } from "./shuffle.js";

// [{key, words, isTrue, other}]; other is what a learner is told after the answer.
export function questions(statements, seed) {
    const next = numbers(seedOf(seed));
    return shuffled(statements, next).map(({ key, untrue, correct }) => {
        const isTrue = next() < 0.5;
        return { key, isTrue, words: isTrue ? correct : untrue, other: isTrue ? untrue : correct };
    });
}
