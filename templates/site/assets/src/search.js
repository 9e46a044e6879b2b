// Search: loaded when somebody looks for something.
import { setUpPanel } from "./search/panel.js";
import { createSearch } from "./search/query.js";
import { createLoader } from "./search/script_loader.js";

const form = document.querySelector(".search-form");
const root = form.action.replace(/[^/]*$/, "");
// A page in another language than the site's has names of its own for the kinds of results.
setUpPanel(form, root, createSearch(createLoader(root + "search/"), form.dataset.kinds?.split("|")));
