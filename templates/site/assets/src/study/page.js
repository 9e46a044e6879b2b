// What the parts of the study scripts share with the page: its words, and a voice for screen readers. The
// words stand in the page, so that they are in its language: an element with data-say-… holds them.

export const root = document.documentElement;

export function all(selector, within = document) {
    return [...within.querySelectorAll(selector)];
}

// A copy of what a <template> holds.
export function copyOf(id) {
    return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

// Fills in "{name}".
export function filled(words, values) {
    return words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// The element that a part of the script knows by name: <p data-part="front">.
export function part(within, name) {
    return within.querySelector(`[data-part="${name}"]`);
}

export function show(element, isShown) {
    element.hidden = !isShown;
}

let voice;

// Has a screen reader say something that happened elsewhere on the page.
export function announce(words) {
    if (!voice) {
        voice = document.createElement("p");
        voice.className = "visually-hidden";
        voice.setAttribute("role", "status");
        document.body.append(voice);
    }
    voice.textContent = "";
    setTimeout(() => (voice.textContent = words), 60);
}
