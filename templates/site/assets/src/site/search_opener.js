// Opens the search, whose script is loaded when it is first needed.
export function setUpSearch(opener) {
    const dialog = document.getElementById("search-dialog");
    const field = document.getElementById("search-field");
    let isLoaded = !dialog;

    function open() {
        if (!isLoaded) {
            const script = document.createElement("script");
            script.src = opener.dataset.script;
            document.head.append(script);
            isLoaded = true;
        }
        if (dialog && !dialog.open) {
            dialog.showModal();
        }
        field.select();
    }

    opener.addEventListener("click", open);
    addEventListener("keydown", (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === "k") {
            event.preventDefault();
            open();
        }
    });
    // Beside the dialog, on its cross, or on a result, which may be on this very page.
    dialog?.addEventListener("click", ({ target }) => {
        if (target === dialog || target.closest("a, .close-search")) {
            dialog.close();
        }
    });
}
