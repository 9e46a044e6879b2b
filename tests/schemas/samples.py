"""Files with every field that there is, by kind: what the tests change, one place at a time."""

# Colours that can be read on each other, as the tool asks for.
LIGHT = {"background": "#faf9f6", "surface": "#fff", "sunk": "#f1efe8", "ink": "#1b2427", "muted": "#515c61", "line": "#dcd8cd",
         "border": "#767d80", "accent": "#0b5a60", "on_accent": "#fff", "soft": "#e1efee", "visited": "#5a3d8a",
         "bad": "#a3261d", "bad_surface": "#fcebe8", "warn": "#7d4f00", "warn_surface": "#fdf1d7", "good": "#1c6438",
         "good_surface": "#e5f3e9"}
DARK = {"background": "#11181a", "surface": "#182124", "sunk": "#202b2f", "ink": "#e7ecea", "muted": "#a8b5b5", "line": "#334146",
        "border": "#81918f", "accent": "#74d1ca", "on_accent": "#0b2324", "soft": "#17373a", "visited": "#cdb6f5",
        "bad": "#ffb3a7", "bad_surface": "#3b201d", "warn": "#f3c56f", "warn_surface": "#372b12", "good": "#8bdba5",
        "good_surface": "#16321f"}

SAMPLES = {
    "project": [{
        "$schema": "schemas/project.schema.json", "title": "A site", "id": "site", "tagline": "Short", "base_url": "https://example.org/x",
        "language": "en-GB", "footer": "Text", "auto_link": False, "compress": True, "evidence_zip": True,
        "portfolio": "compact", "profile": "eqa",
        "theme": {"logo": "crest.svg", "colours": LIGHT, "dark_colours": DARK},
        "folders": {"content": "content", "templates": "templates", "site": "site", "portfolios": "portfolios",
                    "sampling": "sampling"},
        "evidence_types": {"work-log": "Work log"},
        "check": {"currency_months": 24, "prior_learning_months": 60, "items_per_criterion": 1, "types_per_criterion": 1,
                  "types_per_unit": 2, "balance": 0.5, "severity": {"own-word-only": "off", "holder-missing": "warning"}},
        "sampling": {"seed": "2026 autumn", "rates": {"low": 10, "medium": 25, "high": 100}, "many_learners": 12, "items_per_unit": 3,
                     "assessors": [{"name": "Olwen", "standing": "new", "action": "More detail in feedback"}],
                     "new_units": ["one"], "new_qualifications": "diploma"},
    }],
    "organisation": [{"$schema": "x", "title": "An organisation", "short": "Org", "url": "https://example.org"}],
    "qualification": [
        {"$schema": "x", "title": "A diploma", "organisation": "org", "number": "603/3836/2", "level": 4, "grading": "graded",
         "tqt": 500, "glh": "296-389", "credit": 50, "subject": "Service", "language": "cy",
         "groups": [{"id": "A", "title": "Mandatory", "min": 14, "units": ["one", "two"]}, {"id": "B", "exactly": 6},
                    {"id": "C", "max": 16, "units": "one"}],
         "barred": [["one", "two"]], "rules": {"at_level": {"level": 4, "min": 38}}},
        {"title": "A diploma", "organisation": "org", "glh": 300, "rules": {"credit": 50}},
    ],
    "unit": [{
        "$schema": "x", "title": "A unit", "number": "T/506/1980", "level": 4, "credit": 4, "glh": 19, "subject": "Service",
        "language": "cy", "updated": "2026-03-14", "organisation": "org", "qualifications": ["diploma"],
        "expects": {"stages": ["plan", "monitor"], "metrics": ["waiting time"],
                    "named": [{"what": "model", "any_of": ["Kotter"], "in": ["observation"]}], "types": ["observation"],
                    "items": 2, "variety": 3, "balance": 0.3, "currency_months": 12},
        "counts": {"outcomes": 1, "criteria": 1, "terms": 0, "questions": 0, "concepts": 0, "mistakes": 0, "misconceptions": 0,
                   "marking_points": 0, "guidance": 0},
    }],
    "glossary": [{"$schema": "x", "title": "Terms"}],
    "page": [{"$schema": "x", "title": "About", "description": "What this is.", "language": "cy", "order": 3}],
    "learner": [{
        "$schema": "x", "name": "Ann", "registration": "R1", "uln": "1234567890", "centre": "A centre", "centre_number": 12345,
        "employer": "A firm", "job_title": "Adviser", "language": "cy", "assessor": "Olwen", "iqa": "Tunde", "qualification": "diploma",
        "units": ["one"], "registered": "2025-09-01", "declared": "2026-07-01",
        "portfolio": "recording-forms", "private": ["employer", "profile"],
    }],
    "evidence": [{
        "$schema": "x", "id": "E01", "title": "An item", "type": "work-product", "date": "2026-03-14", "stage": "plan",
        "language": "cy", "unit": "one", "criteria": ["1.1"], "claims": {"two": ["1.1", "1.10"], "three": "2.1"},
        "attachments": ["a.pdf", {"file": "b.png", "title": "B", "description": "A chart of waiting times", "private": True},
                        {"title": "C", "off_file": True, "holder": "The office", "location": "Cabinet 3"}],
        "metrics": [{"name": "Waiting time", "unit": "days", "before": 3, "after": 1.5, "target": 2}],
        "decision": {"status": "met", "by": "Olwen", "date": "2026-03-21", "comment": "Good",
                     "criteria": {"1.1": "partly-met", "two#1.10": "claimed"}},
        "witness": {"name": "Marged", "role": "Team leader"}, "private": ["witness", "text"],
    }],
    "style": [{
        "$schema": "x", "language": "cy", "paper": "a4", "signatures": "lines", "pictures": "original", "margins": {"top": 29, "right": 31, "bottom": 27.5, "left": 24},
        "type": {"body_face": "serif", "heading_face": "sans", "title": 32, "heading1": 21, "heading2": 14.5, "heading3": 11.5,
                 "heading4": 10, "body": 10, "small": 8.5, "leading": 1.46, "justify": True, "hyphenate": False},
        "tables": {"grid": True, "padding": 2.5}, "picture_height": 75, "cover": False,
        "colours": {"text": "#1f292b", "accent": "#0b5a60", "muted": "#5d6a6d", "tint": "#edf4f4", "rule": "#c9d4d5",
                    "partly": "#8a5a00", "gap": "#a32a1c"},
        "header": {"left": "{learner}", "centre": "", "right": "x"}, "footer": {"left": "x", "centre": "y", "right": "{page}"},
    }],
}
