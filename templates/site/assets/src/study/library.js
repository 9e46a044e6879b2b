// What the hub knows of units and qualifications: a small script each, loaded when it is wanted, because pages that
// are opened from the disk can't fetch data. Each calls unitfolioStudy() with what it holds.

const waiting = new Map();
const loaded = new Map();

window.unitfolioStudy = (data) => waiting.get(data.id)(data);

// "units/north/change" → its data; null if the guide doesn't have it (any more).
export function look(root, id) {
    if (!loaded.has(id)) {
        loaded.set(id, new Promise((resolve) => {
            waiting.set(id, resolve);
            const script = document.createElement("script");
            script.src = `${root}study/${id.split("/").map(encodeURIComponent).join("/")}.js`;
            script.onerror = () => resolve(null);
            script.onload = () => script.remove();
            document.head.append(script);
        }));
    }
    return loaded.get(id);
}
