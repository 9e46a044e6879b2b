// Progress to a file and back again. What a file holds is shown before anything is done with it.
import { KINDS, readRecord } from "./record.js";
import { all, announce, part, show } from "./page.js";

const LARGEST = 16 * 1024 * 1024;

function download(store) {
    const blob = new Blob([JSON.stringify(store.record, null, 1)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${store.site}-progress-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function readFile(file) {
    if (file.size > LARGEST) {
        return { fault: "foreign" };
    }
    try {
        return readRecord(await file.text());
    } catch {
        return { fault: "foreign" };
    }
}

// `onChange` is called when progress was restored or cleared.
export function setUpBackup(element, store, onChange) {
    const file = part(element, "file");
    const found = part(element, "found");
    const sure = part(element, "sure");
    let record;

    function showFault(fault) {
        for (const message of all("[data-fault]", element)) {
            show(message, message.dataset.fault === fault);
        }
    }

    function finish(said) {
        file.value = "";
        show(found, false);
        show(sure, false);
        if (said) {
            onChange();
            announce(element.dataset[said]);
        }
    }

    file.addEventListener("change", async () => {
        const read = file.files[0] ? await readFile(file.files[0]) : {};
        showFault(read.fault);
        record = read.record;
        show(found, record);
        if (!record) {
            return;
        }
        for (const kind of KINDS) {
            part(found, kind).textContent = Object.keys(record[kind]).length;
        }
        show(part(found, "foreign"), record.site !== store.site);
        show(part(found, "damaged"), read.damaged > 0);
        found.focus();
    });

    const actions = {
        save: () => download(store),
        add: () => {
            store.add(record);
            finish("sayRestored");
        },
        replace: () => {
            store.replace(record);
            finish("sayRestored");
        },
        cancel: () => {
            finish();
            file.focus();
        },
        clear: () => {
            show(sure, true);
            sure.focus();
        },
        keep: () => {
            finish();
            part(element, "clear").focus();
        },
        "really-clear": () => {
            store.clear();
            finish("sayCleared");
            part(element, "clear").focus();
        },
    };
    for (const [name, action] of Object.entries(actions)) {
        part(element, name).addEventListener("click", action);
    }
}
