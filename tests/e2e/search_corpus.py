#!/usr/bin/env python3
"""Writes a made-up project with many units whose words are as different as those of real ones, and queries for things
that are known to be in it. The same options give the same bytes. For measuring how well search finds what somebody
remembers, exactly, with a slip, or before having typed it all."""

import argparse
import json
import pathlib
import random
import sys

VERBS = """Analyse Apply Appraise Assess Carry-out Challenge Clarify Compare Compile Conduct Coordinate Define Deliver Demonstrate
Describe Design Determine Develop Diagnose Discuss Document Establish Estimate Evaluate Examine Explain Facilitate Identify
Implement Improve Inspect Interpret Investigate Justify Maintain Manage Monitor Negotiate Organise Outline Plan Prepare
Present Prioritise Promote Propose Record Reconcile Recommend Reflect-on Report Research Resolve Review Schedule Summarise
Supervise Support Test Trace Validate Verify""".split()

QUALITIES = """accessible accountable accurate adaptive agreed ambient annual antiseptic approved archived autonomous balanced bespoke
biological blended bonded calibrated certified chemical chilled circular clinical coastal collaborative commercial
compliant composite confidential consistent continuous contractual corrective corporate critical cultural cyclical daily
decentralised defective digital disposable domestic double-entry durable dynamic ecological electrical emergency
ergonomic ethical external fermented financial flexible forensic fragile functional geothermal graphical hazardous
historic horizontal humid hybrid hydraulic hygienic immersive inclusive industrial informal inherited insulated
integrated interim intermodal irrigated itemised juvenile laminated lawful layered liquid logistical lunar magnetic
mandatory marginal maritime mechanical metric migratory mobile modular multilingual municipal narrative nocturnal
nominal nutritional occupational offshore organic outsourced palliative parental pastoral perishable pharmaceutical
photographic pneumatic portable precise predictive preventive private procedural prosthetic provisional public
quarterly radiant reciprocal recyclable redundant reflective regional remote renewable residential resilient
restorative retail rotational rural sanitary seasonal secondary sensory sequential serial shared solar spatial
specialist statutory sterile strategic structural surgical sustainable symbolic tactical technical temporary thermal
therapeutic topical transparent urban validated vascular verbal veterinary virtual visual vocational volatile voluntary
weighted wholesale wireless""".split()

THINGS = """abrasion acoustics adhesive allergen allotment ambulance anaesthesia antenna apprenticeship aquifer archive asbestos
assembly audit autopsy axle bakery ballast bandage bankruptcy barcode barrier battery bearing bedding beverage bicycle
biopsy boiler bookkeeping borehole bracket brewery brickwork briefing broadcast budget bursary cabling calendar
campaign canteen carbon cargo carpentry cartridge casting catalogue catering cement census chassis childcare chimney
choreography circuit cladding coaching coating colour complaint compost compressor concrete contract conveyor
copyright cosmetic costume counselling courier crane crop culvert curriculum customs cutlery cylinder dairy database
decanting defect dentistry deployment diagnosis diet disinfection dispute dividend drainage drawing dredging drone
dyeing dyslexia ecosystem elevator embroidery emission encryption engine enzyme epidemic equity erosion escalation
escort estate evacuation excavation exhibit export fabric facade feedback fertiliser fibre filtration firewall fishery
flooring forecast forestry formwork foundation freight fumigation furnace garment gearbox generator glazing grant
greenhouse grievance guttering habitat handover harvest hatchery haulage hearing hedge helmet herbicide hoist housing
hydrant hygiene illustration immunisation incubator induction infection injection insolvency insulation insurance
interview inventory invoice irrigation joinery journal kennel kiln kitchen labelling laboratory ladder landfill
landscape laser laundry lease ledger lesson library licence lifeguard lighting linen livestock loan lobby lubricant
luggage machining mailing manifest mannequin manure marketing masonry massage mastery medication membrane mentoring
merchandise metadata milling mortar mortgage motor museum nanny needle negotiation nursery nutrition observation
ointment orchard orchestra packaging paediatrics pallet parking passport pasteurisation pasture patent patient
pattern paving payroll pension percussion permit pesticide petition phlebotomy physiotherapy pipeline plaster
playground plumbing pollination portfolio pottery poultry prescription printing prison procurement prosthesis
protocol pruning psychology publishing pulley pump purchasing pylon quarantine quarry quota radiator radiography
railway receipt recipe recruitment recycling referral refrigeration refund rehearsal remedy rescue reservoir
residue resin restoration rigging roofing rota routing safeguarding sampling sanitation scaffolding scholarship
sculpture seedling sensor sewage shelving shipment signage silage software soil soldering stencil sterilisation
storage subsidy survey suture tailoring tannery tariff taxation telemetry tenancy textile theatre timber toolkit
tourism toxin tractor training translation transplant treasury trench triage turbine tutoring tyre upholstery
vaccination valuation varnish vehicle ventilation venue vineyard voucher wardrobe warehouse warranty waste
watercourse weaving welding wellbeing wetland wheelchair wildlife winch woodland workshop zoning""".split()

PLACES = """abattoirs, academies, airports, aquariums, archives, arenas, bakeries, banks, barracks, botanical gardens, breweries,
bus depots, call centres, campsites, canals, care homes, castles, cathedrals, cinemas, clinics, coastguard stations,
colleges, community halls, construction sites, consulates, container ports, courts, creches, dairies, dental surgeries,
distilleries, docks, embassies, farms, ferries, fire stations, fish markets, foundries, galleries, garages,
garden centres, gyms, harbours, heritage railways, hospices, hospitals, hostels, hotels, kennels, laboratories,
laundries, leisure centres, libraries, lighthouses, marinas, mills, mines, museums, nature reserves, nurseries,
observatories, oil rigs, opera houses, orchards, paper mills, pharmacies, play groups, police stations, post offices,
power stations, prisons, quarries, racecourses, recording studios, refineries, reservoirs, restaurants, retail parks,
sawmills, schools, scrapyards, ships, shipyards, solar farms, sports clubs, stadiums, stables, swimming pools,
tanneries, theatres, toll roads, train stations, tunnels, universities, vets, vineyards, warehouses, water works,
wind farms, workshops, youth clubs, zoos""".replace("\n", " ").split(", ")

LINKS = ["with", "for", "against", "before", "after", "alongside", "instead of", "because of"]
ASIDES = ["Write down who agreed to it and when.", "Ask a colleague to read it before it is used.",
          "Say what would have happened without it.", "Keep the figures from before and after.",
          "An assessor looks for your own part in it.", "Name the standard that it has to meet."]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Corpus:
    def __init__(self, units, seed):
        self.random = random.Random(seed)
        self.units = units
        self.taken = set()
        # (kind, title) of everything that queries may be for.
        self.items = []

    def unique(self, kind, make):
        while True:
            title = make()
            if (kind, title) not in self.taken:
                self.taken.add((kind, title))
                self.items.append((kind, title))
                return title

    def thing(self):
        return f"{self.random.choice(QUALITIES)} {self.random.choice(THINGS)}"

    def task(self):
        choice = self.random.choice
        return (f"{choice(VERBS).replace('-', ' ')} {self.thing()} {choice(LINKS)} {choice(THINGS)} "
                f"in {choice(PLACES)}")

    def sentence(self):
        choice = self.random.choice
        return (f"{self.thing().capitalize()} {choice(['needs', 'follows', 'depends on', 'leads to', 'differs from'])} "
                f"{self.thing()} {choice(LINKS)} {choice(THINGS)}. {choice(ASIDES)}")

    def prose(self, sentences):
        return " ".join(self.sentence() for _ in range(sentences))

    def unit(self, number):
        lines = ["---", f"title: {self.unique('Unit', self.task)}", f"level: {self.random.randint(2, 5)}",
                 f"credit: {self.random.randint(2, 9)}", "organisation: awards",
                 f"qualifications: [diploma-{number % 20 + 1}]", "---", self.prose(3), "", "## Learning outcomes", ""]
        for outcome in range(1, 4):
            lines += [f"### {outcome}. {self.unique('Outcome', lambda: 'Be able to ' + self.task().lower())}", ""]
            for criterion in range(1, 5):
                lines += [f"- {outcome}.{criterion} {self.unique('Criterion', self.task)}", "", f"  {self.prose(1)}", ""]
        lines += ["## Key concepts", ""]
        lines += [f"- **{self.unique('Key concept', self.concept)}**: {self.prose(2)}" for _ in range(3)]
        lines += ["", "## Key terms", ""]
        lines += [f"- **{self.unique('Term', self.term)}**: {self.prose(1)}" for _ in range(4)]
        lines += ["", "## Common mistakes", ""]
        lines += [f"- Misconception: {self.unique('Mistake', self.mistake)} Correction: {self.prose(1)}" for _ in range(2)]
        lines += ["", "## FAQ", ""]
        for _ in range(2):
            lines += [f"### {self.unique('Question', self.question)}", "", self.prose(2), ""]
        return "\n".join(lines)

    def concept(self):
        return f"{self.thing().capitalize()} {self.random.choice(['cycle', 'principle', 'ladder', 'threshold', 'balance'])}"

    def term(self):
        return f"{self.thing().capitalize()} {self.random.choice(['index', 'register', 'ratio', 'plan', 'grade', 'notice'])}"

    def mistake(self):
        choice = self.random.choice
        return f"{self.thing().capitalize()} {choice(['replaces', 'rules out', 'guarantees'])} {self.thing()}."

    def question(self):
        choice = self.random.choice
        return f"{choice(['When does', 'How far does', 'Why would'])} {self.thing()} {choice(['affect', 'limit'])} {self.thing()}?"

    def write(self, folder):
        content = folder / "content"
        for name in ("units/awards", "organisations", "qualifications"):
            (content / name).mkdir(parents=True)
        (folder / "unitfolio.yaml").write_text("title: Made up\nauto_link: false\n", encoding="utf-8")
        (content / "organisations" / "awards.md").write_text("---\ntitle: Invented Awards\n---\nMade up.\n", encoding="utf-8")
        for number in range(20):
            (content / "qualifications" / f"diploma-{number + 1}.md").write_text(
                f"---\ntitle: Diploma {number + 1}\norganisation: awards\nlevel: 4\n---\nMade up.\n", encoding="utf-8")
        for number in range(self.units):
            (content / "units" / "awards" / f"unit-{number + 1:04}.md").write_text(self.unit(number), encoding="utf-8")

    def words_remembered(self, title):
        """Three words of a title that say something, in their order; all if it has no more."""
        dull = {"with", "for", "against", "before", "after", "alongside", "instead", "because", "able", "out", "when",
                "does", "how", "far", "why", "would", "rules", "in", "of", "be", "to", "on"}
        words = [word for word in title.lower().strip("?.").replace("-", " ").split() if word not in dull]
        kept = sorted(self.random.sample(range(len(words)), min(len(words), 3)))
        return [words[index] for index in kept]

    def slip(self, words):
        """One letter left out, put in, changed, or swapped with the next, in a word of at least five."""
        long = [index for index, word in enumerate(words) if len(word) >= 5]
        index = self.random.choice(long)
        word, at = words[index], self.random.randrange(len(words[index]))
        letter = self.random.choice(LETTERS)
        kinds = [word[:at] + word[at + 1:], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1:],
                 word[:at] + word[at + 1:at + 2] + word[at:at + 1] + word[at + 2:]]
        slipped = self.random.choice([kind for kind in kinds if kind != word])
        return words[:index] + [slipped] + words[index + 1:]

    def cut(self, words):
        """The last word not yet typed to its end."""
        last = words[-1]
        return words[:-1] + [last[:max(3, len(last) * 2 // 3)]]

    def queries(self, count):
        sets = {"exact": [], "typo": [], "prefix": []}
        for kind, title in self.random.sample(sorted(self.items), count):
            words = self.words_remembered(title)
            for name, made in (("exact", words), ("typo", self.slip(words)), ("prefix", self.cut(words))):
                sets[name].append({"query": " ".join(made), "kind": kind, "title": title})
        return sets


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=1000)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True, help="a folder that does not exist yet")
    options = parser.parse_args()
    folder = pathlib.Path(options.out)
    if folder.exists():
        parser.error(f"'{folder}' exists already")
    corpus = Corpus(options.units, options.seed)
    corpus.write(folder)
    (folder / "queries.json").write_text(json.dumps(corpus.queries(options.queries), indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
