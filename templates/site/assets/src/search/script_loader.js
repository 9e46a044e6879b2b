// Loads parts of the index as scripts, because pages opened from the disk can fetch nothing else.
export function createLoader(folder) {
    const parts = {};
    window.unitfolioSearch = (key, value) => (parts[key] = value);
    return (key, version) =>
        parts[key] ??
        new Promise((resolve, reject) => {
            const script = document.createElement("script");
            script.src = `${folder}${key}.js?${version}`;
            script.onload = () => resolve(parts[key]);
            script.onerror = reject;
            document.head.append(script);
        });
}
