// Reads what src/search/number_text.h writes: numbers in 64 printable characters, the lowest five bits first.
const FIRST = 40;
const LEFT_OUT = 92;

export function reader(text) {
    let at = 0;
    const digit = () => {
        const code = text.charCodeAt(at++);
        return code - FIRST - (code > LEFT_OUT);
    };
    return {
        more: () => at < text.length,
        digit,
        number() {
            let number = 0;
            let unit = 1;
            let next;
            do {
                next = digit();
                number += (next & 31) * unit;
                unit *= 32;
            } while (next > 31);
            return number;
        },
        word() {
            const begin = at;
            at = text.indexOf(" ", at) + 1;
            return text.slice(begin, at - 1);
        },
    };
}

export function numbers(text) {
    const list = [];
    const read = reader(text);
    while (read.more()) {
        list.push(read.number());
    }
    return list;
}

// Numbers that were written each less the one before.
export function sums(text) {
    let sum = 0;
    return numbers(text).map((step) => (sum += step));
}
