// Days as whole numbers. Cards come back on a day, not at an hour: a learner's own, so that "tomorrow" begins at their
// midnight.

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

// The day that a moment (in milliseconds) falls on; counted from 1 January 1970.
export function dayOf(moment) {
    return Math.floor((moment - new Date(moment).getTimezoneOffset() * MINUTE) / DAY);
}

// "tomorrow", "in 4 days", "in 2 months". The page has the words for 1 to 29 days, 1 to 12 months and a year: browsers
// don't know every language, Chromium no Welsh.
export function whenDue(days, words) {
    return words[days < 30 ? days - 1 : days < 360 ? 28 + Math.round(days / 30.4) : 41];
}
