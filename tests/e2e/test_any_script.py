"""Names of every script and of any length: pages stay in shape, valid and accessible."""

import pathlib
import shutil
import unittest

from support import ProjectTest, run

HERE = pathlib.Path(__file__).resolve().parent

LONG = ("Plan, implement, monitor, evaluate and report on a programme of change to the operations of a customer service team "
        "across several sites, working with stakeholders of differing expectations, within the limits of organisational policy, "
        "regulation and budget, and hand the result over to those who run it from day to day")
UNBROKEN = "Kundendienstqualitätsverbesserungsmaßnahmenplanungsverfahren" * 2
NAMES = {
    "arabic": ("تحسين جودة خدمة العملاء في المؤسسات الكبيرة", "خطط للتغيير", "اشرح سبب التغيير"),
    "hebrew": ("שיפור איכות השירות ללקוח (ABC-12)", "תכנון השינוי", "הסבירו את הסיבה"),
    "chinese": ("在大型组织中实施客户服务质量改进计划并评估其成效", "规划变更", "解释变更的原因"),
    "thai": ("การปรับปรุงคุณภาพการบริการลูกค้าในองค์กรขนาดใหญ่อย่างต่อเนื่อง", "วางแผน", "อธิบายเหตุผล"),
    "hindi": ("ग्राहक सेवा की गुणवत्ता में सुधार लागू करना", "योजना बनाना", "कारण समझाइए"),
    "emoji": ("Care 👩🏽‍💼 & <b>\"quotes\"</b> 𝕏 é", "Plan 🎯", "Explain why 🤔"),
    "long": (LONG, LONG, "Explain " + LONG.lower()),
    "unbroken": (UNBROKEN, UNBROKEN, "Explain " + UNBROKEN),
}


def unit(title, outcome, criterion):
    quoted = title.replace('"', '\\"')
    return f"""---
title: "{quoted}"
number: T/506/1980
level: 4
credit: 4
qualifications: [any-script]
---
{title}: {criterion}. [[#1.1]]

## Learning outcomes
### 1. {outcome}
- 1.1 {criterion}
- 1.2 Describe {title}
### 2. {title}
- 2.1 {criterion}

## Key concepts
- **{outcome}**: {criterion}

## Common mistakes
- Misconception: {criterion}. Correction: {title}.

## FAQ
### {title}?
{criterion}

## Key terms
- **{title[:120]} {outcome[:40]}**: {criterion}
"""


class AnyScript(ProjectTest):
    def setUp(self):
        super().setUp()
        shutil.rmtree(self.project.path("content"))
        for name, words in NAMES.items():
            self.project.write(f"content/units/any/{name}.md", unit(*words))
        self.project.write("content/organisations/any.md",
                           f"---\ntitle: \"هيئة المؤهلات المهنية {UNBROKEN}\"\nshort: هيئة\n---\n{LONG}\n")
        self.project.write("content/qualifications/any-script.md",
                           f"---\ntitle: \"{LONG}\"\norganisation: any\nlevel: 4\n"
                           f"groups:\n  - {{id: A, title: \"{UNBROKEN}\", min: 8, units: [any/arabic, any/long]}}\n---\n{UNBROKEN}\n")
        self.project.write("content/pages/about.md", f"---\ntitle: \"{NAMES['hebrew'][0]}\"\n---\n## {LONG}\n{UNBROKEN}\n"
                           + "".join(f"\n{' | '.join(cells)}\n{'|'.join(['---'] * len(cells))}\n{' | '.join(cells)}\n"
                                     for cells in (["Who", UNBROKEN], ["What", "When", LONG, UNBROKEN], [UNBROKEN, "Why"] * 4)))

    def test_pages_stay_in_shape(self):
        built = self.project.unitfolio("build", "site")
        self.assertEqual(built.returncode, 0, built.stderr)
        site = self.project.path("site")
        pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
        looked = run("node", "browser.mjs", site.as_uri() + "/", *pages, cwd=HERE, timeout=900)
        self.assertEqual(looked.returncode, 0, looked.stdout[-6000:] + looked.stderr[-3000:])
        text = (site / "units" / "any" / "arabic.html").read_text(encoding="utf-8")
        self.assertIn("تحسين جودة خدمة العملاء", text)


class SmallSites(ProjectTest):
    """What a college begins with: nothing yet, or one unit that belongs to nobody."""

    def look(self, content):
        shutil.rmtree(self.project.path("content"))
        self.project.write("unitfolio.yaml", "title: Guide\n")
        self.project.path("content").mkdir()
        for path, text in content.items():
            self.project.write(path, text)
        built = self.project.unitfolio("build", "site")
        self.assertEqual(built.returncode, 0, built.stderr)
        site = self.project.path("site")
        pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
        looked = run("node", "browser.mjs", site.as_uri() + "/", *pages, cwd=HERE, timeout=900)
        self.assertEqual(looked.returncode, 0, looked.stdout[-6000:] + looked.stderr[-3000:])

    def test_nothing_yet(self):
        self.look({})

    def test_one_unit(self):
        self.look({"content/units/care.md": "---\ntitle: Care\n---\n## Learning outcomes\n### 1. Care\n- 1.1 Explain care\n"})


if __name__ == "__main__":
    unittest.main()
