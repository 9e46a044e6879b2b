// How many letters have to be put in, left out, changed or swapped with their neighbour to make one word the other.
// Gives `most` + 1 where it is more than `most`.
export function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) {
        return most + 1;
    }
    let before = [];
    let row = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
            if (i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                next[j] = Math.min(next[j], before[j - 2] + 1);
            }
        }
        before = row;
        row = next;
    }
    return row[b.length];
}
