// Days as whole numbers. Cards come back on a day, not at an hour: a learner's own, so that "tomorrow" begins at their
// midnight.

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

// The day that a moment (in milliseconds) falls on; counted from 1 January 1970.
export function dayOf(moment) {
    return Math.floor((moment - new Date(moment).getTimezoneOffset() * MINUTE) / DAY);
}

// "tomorrow", "in 4 days", "in 2 months": in the language of the page.
export function whenDue(days, language) {
    const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
    if (days < 30) {
        return words.format(days, "day");
    }
    return days < 360 ? words.format(Math.round(days / 30.4), "month") : words.format(Math.round(days / 365), "year");
}
