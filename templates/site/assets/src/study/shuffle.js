// Orders that look accidental and aren't: the same seed gives the same order on every machine.

// FNV-1a, 32 bits.
export function seedOf(text) {
    let seed = 2166136261;
    for (let i = 0; i < text.length; ++i) {
        seed = Math.imul(seed ^ text.charCodeAt(i), 16777619);
    }
    return seed >>> 0;
}

// Numbers from 0 up to 1 (mulberry32).
export function numbers(seed) {
    return () => {
        seed = (seed + 0x6d2b79f5) | 0;
        let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

export function shuffled(items, next) {
    const order = [...items];
    for (let i = order.length - 1; i > 0; --i) {
        const other = Math.floor(next() * (i + 1));
        [order[i], order[other]] = [order[other], order[i]];
    }
    return order;
}

// One list out of several, each kept in its order and spread evenly, so that neighbours come from different lists as
// far as that can be.
export function interleaved(lists) {
    return lists
        .flatMap((list, which) => list.map((item, i) => ({ item, which, place: (i + 0.5) / list.length })))
        .sort((a, b) => a.place - b.place || a.which - b.which)
        .map(({ item }) => item);
}
