// The record in the browser's storage: one object a site. Other tabs may write it too, so every change is made to what
// is stored now, and what they write is taken over.
import { emptyRecord, merged, readRecord } from "./record.js";

export class Store {
    // `onFault` is told "unsaved" (the browser won't store anything) or "newer" (a later version wrote the record,
    // which is left as it is).
    constructor(site, onFault) {
        this.key = `unitfolio:${site}`;
        this.site = site;
        this.onFault = onFault;
        this.listeners = [];
        this.record = emptyRecord(site);
        this.load();
        addEventListener("storage", (event) => {
            if (event.key === this.key || event.key === null) {
                this.record = emptyRecord(this.site);
                this.load();
                this.tell();
            }
        });
    }

    onChange(listener) {
        this.listeners.push(listener);
    }

    put(kind, key, entry) {
        this.load();
        this.record[kind][key] = entry;
        this.save();
    }

    add(record) {
        this.record = merged(this.record, record);
        this.save();
    }

    replace(record) {
        this.record = { ...record, site: this.site };
        this.save();
    }

    clear() {
        this.replace(emptyRecord(this.site));
    }

    load() {
        let text = null;
        try {
            text = localStorage.getItem(this.key);
        } catch {
            // Storage is switched off: the record lasts as long as the page.
        }
        if (text === null) {
            return;
        }
        const { record, fault } = readRecord(text);
        this.isLocked = fault === "newer";
        if (record) {
            this.record = merged(this.record, record);
        }
    }

    save() {
        if (this.isLocked) {
            this.onFault("newer");
        } else {
            try {
                localStorage.setItem(this.key, JSON.stringify(this.record));
            } catch {
                this.onFault("unsaved");
            }
        }
        this.tell();
    }

    tell() {
        for (const listener of this.listeners) {
            listener();
        }
    }
}
