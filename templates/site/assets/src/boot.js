// Runs before the page is painted, so that a chosen theme doesn't flash into view.
try {
    const theme = localStorage.getItem("unitfolio-theme");
    if (theme === "dark" || theme === "light") {
        document.documentElement.dataset.theme = theme;
    }
} catch (error) {
    // Storage is switched off: the system's preference stands.
}
