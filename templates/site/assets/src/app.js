import { setUpSearch } from "./site/search_opener.js";

// Conveniences on top of pages that are complete without them.
const root = document.documentElement;

function setUpTheme(toggle) {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
    const show = () => toggle.setAttribute("aria-pressed", String(isDark()));
    toggle.addEventListener("click", () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        try {
            localStorage.setItem("unitfolio-theme", root.dataset.theme);
        } catch (error) {
            // The choice lasts as long as the page.
        }
        show();
    });
    system.addEventListener("change", show);
    show();
}

// Marks the section being read in "On this page".
function setUpContents(links) {
    const linkOf = new Map();
    for (const link of links) {
        const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (heading) {
            linkOf.set(heading.closest("section") || heading, link);
        }
    }
    const visible = new Set();
    const observer = new IntersectionObserver(
        (changes) => {
            for (const change of changes) {
                visible[change.isIntersecting ? "add" : "delete"](change.target);
            }
            const current = [...linkOf.keys()].find((section) => visible.has(section));
            for (const [section, link] of linkOf) {
                link.toggleAttribute("aria-current", false);
                if (section === current) {
                    link.setAttribute("aria-current", "true");
                }
            }
        },
        { rootMargin: "-90px 0px -60% 0px" },
    );
    for (const section of linkOf.keys()) {
        observer.observe(section);
    }
}

// A link to something inside folded details opens them.
function openTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target; part; part = part.parentElement) {
        if (part.localName === "details") {
            part.open = true;
        }
    }
    if (target) {
        target.scrollIntoView();
    }
}

const toggle = document.getElementById("theme-toggle");
if (toggle) {
    setUpTheme(toggle);
}
const opener = document.getElementById("search-opener");
if (opener) {
    setUpSearch(opener);
}
const links = document.querySelectorAll(".contents-aside a");
if (links.length && "IntersectionObserver" in window) {
    setUpContents(links);
}
addEventListener("hashchange", openTarget);
openTarget();
