// On every page of a preview: reloads it when the site has changed, and shows what is wrong with the content.
(() => {
    const script = new URL(document.currentScript.src);
    const edition = script.search.slice(1);
    const stateAddress = new URL("state", script.origin + script.pathname);
    const styleAddress = new URL("preview.css", stateAddress);
    const interval = 500;
    const barHeight = "3.5rem";
    const dismissedKey = "unitfolio-preview-dismissed";

    let tag = null;
    let state = null;
    let parts = null;

    function element(name, attributes = {}, ...children) {
        const made = document.createElement(name);
        for (const [attribute, value] of Object.entries(attributes)) {
            made.setAttribute(attribute, value);
        }
        made.append(...children);
        return made;
    }

    function count(number, noun) {
        return `${number} ${noun}${number === 1 ? "" : "s"}`;
    }

    function figures() {
        const told = [];
        if (state.stopped) {
            told.push("stopped");
        }
        if (state.errors) {
            told.push(count(state.errors, "error"));
        }
        if (state.warnings) {
            told.push(count(state.warnings, "warning"));
        }
        return told.join(", ");
    }

    // The line of the file, with what is meant marked. Columns count characters, from 1.
    function excerpt(item) {
        const characters = [...item.text];
        const begin = item.column - 1;
        const end = item.endLine === item.line ? Math.max(item.endColumn - 1, begin) : characters.length;
        const line = element("code", {}, characters.slice(0, begin).join(""));
        if (end > begin) {
            line.append(element("mark", {}, characters.slice(begin, end).join("")));
        }
        line.append(characters.slice(end).join(""));
        return element("pre", {}, line);
    }

    function placeOf(item) {
        return item.file ? `${item.file}:${item.line}:${item.column}` : "the whole project";
    }

    function entry(item) {
        const made = element(
            "li",
            { class: `entry ${item.severity}` },
            element("p", { class: "place" }, placeOf(item)),
            element("p", { class: "message" }, element("strong", {}, item.severity), ` ${item.message} `,
                element("code", {}, item.code)),
        );
        if (item.text) {
            made.append(excerpt(item));
        }
        for (const note of item.notes) {
            made.append(element("p", { class: "note" }, note.file ? `${placeOf(note)}: ${note.message}` : note.message));
        }
        for (const hint of item.hints) {
            made.append(element("p", { class: "hint" }, element("strong", {}, "Cure"), ` ${hint}`));
        }
        return made;
    }

    function entries(severity, number) {
        const chosen = state.diagnostics.filter((item) => item.severity === severity);
        const list = element("ul", {}, ...chosen.map(entry));
        if (number > chosen.length) {
            list.append(element("li", {}, `… and ${number - chosen.length} more: unitfolio check names them all`));
        }
        return list;
    }

    function fillPanel() {
        parts.list.replaceChildren();
        if (state.stopped) {
            const { message, path } = state.stopped;
            parts.list.append(element("p", { class: "entry error" }, path ? `${path}: ${message}` : message));
        }
        if (state.errors) {
            parts.list.append(entries("error", state.errors));
        }
        if (state.warnings) {
            parts.list.append(entries("warning", state.warnings));
        }
        if (state.infos) {
            parts.list.append(element("details", {}, element("summary", {}, count(state.infos, "remark")),
                entries("info", state.infos)));
        }
        parts.lead.textContent = state.errors || state.stopped
            ? "This page is the last good one; the next follows as soon as the errors are mended."
            : "The site is made all the same.";
    }

    // A shadow root, so that neither the site's style sheet nor the preview's touches the other.
    function build() {
        const host = element("aside", { id: "unitfolio-preview", "aria-label": "Preview", lang: "en", dir: "ltr" });
        const root = host.attachShadow({ mode: "open" });
        parts = {
            host,
            status: element("p", { role: "status" }),
            opener: element("button", { type: "button", class: "opener", "aria-expanded": "false", "aria-controls": "panel" }),
            coverage: element("a", {}, "Coverage"),
            panel: element("section", { id: "panel", role: "dialog", "aria-labelledby": "title", popover: "manual" }),
            list: element("div", { class: "list", tabindex: "0", role: "group", "aria-label": "What was found" }),
            lead: element("p", { class: "lead" }),
        };
        const close = element("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
        parts.panel.append(
            element("header", {}, element("h2", { id: "title" }, "To be mended"), close), parts.lead, parts.list);
        root.append(
            element("link", { rel: "stylesheet", href: styleAddress.href }),
            parts.panel,
            element("div", { class: "bar" }, element("span", { class: "name" }, "Preview"), parts.status, parts.opener,
                parts.coverage),
        );
        close.addEventListener("click", dismiss);
        parts.opener.addEventListener("click", () => (isOpen() ? dismiss() : open()));
        document.body.append(host);
        document.body.style.paddingBlockEnd = barHeight;  // what ends the page can be read above the bar
    }

    function remove() {
        parts?.host.remove();
        parts = null;
        document.body.style.paddingBlockEnd = "";
    }

    function isOpen() {
        return parts !== null && parts.panel.matches(":popover-open");
    }

    function open() {
        parts.panel.showPopover();
        parts.opener.setAttribute("aria-expanded", "true");
    }

    function close() {
        if (isOpen()) {
            parts.panel.hidePopover();
        }
        parts.opener.setAttribute("aria-expanded", "false");
    }

    // Stays closed on the next pages too, until something else is found.
    function dismiss() {
        const hadFocus = parts.host.shadowRoot.activeElement !== null;
        close();
        sessionStorage.setItem(dismissedKey, tag);
        if (hadFocus) {
            parts.opener.focus();
        }
    }

    function show(sentence) {
        const found = state === null ? "" : figures();
        const coverage = state?.coverage !== location.pathname && state?.coverage;
        if (!found && !coverage && !sentence) {
            remove();
            return;
        }
        if (parts === null) {
            build();
        }
        parts.host.classList.toggle("bad", Boolean(state?.errors || state?.stopped));
        parts.status.textContent = sentence || (found ? `${found} in the content.` : "");
        parts.status.classList.toggle("quiet", !sentence);
        parts.opener.textContent = found;
        parts.opener.hidden = !found;
        parts.coverage.hidden = !coverage;
        if (coverage) {
            parts.coverage.href = coverage;
        }
        if (!found) {
            close();
            return;
        }
        fillPanel();
        if (!isOpen() && (state.errors || state.stopped) && sessionStorage.getItem(dismissedKey) !== tag) {
            open();
        }
    }

    async function look() {
        const response = await fetch(stateAddress, { cache: "no-store", headers: tag ? { "If-None-Match": tag } : {} });
        if (response.status === 304) {
            return;
        }
        state = await response.json();
        tag = response.headers.get("ETag");
        if (state.edition !== edition) {
            location.reload();
            return;
        }
        show("");
    }

    let isLost = false;
    async function watch() {
        try {
            await look();
            if (isLost) {
                isLost = false;
                show("");
            }
        } catch {
            isLost = true;
            show("The preview has ended: this page no longer follows its content.");
        }
        setTimeout(watch, interval);
    }

    addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !event.defaultPrevented && isOpen()) {
            dismiss();
        }
    });
    watch();
})();
