import { carried, type DataOf, type DraftOf, join, node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { makers } from "../catalog/name-company.ts";
import { qualityCues } from "../catalog/qualities.ts";
import { generalWords } from "../catalog/system-words.ts";
import { clip } from "../words/cut-text.ts";
import { nameId } from "../words/name-id.ts";
import { toLabel } from "../words/names.ts";
import { singular } from "../words/singular.ts";
import { createRemarks, type RemarksOn } from "./choice-remarks.ts";
import { disputesIn } from "./disputes.ts";
import { groupBy, isFilled, keyOf, refsOf } from "./names.ts";
import { inTextOrder, proposed, type Readings } from "./readings.ts";

type Mention = DataOf<typeof brief.mention>;
type Read = Readings["mentions"][number];
type Existing = Readings["existing"][number];
type System = Readings["systems"][number]["data"];

/** What is demanded counts before what is wished, and a demand before a ban. */
const strength = ["existing", "must", "prefer", "avoid"] as const;

/** The technologies of the text and of the repository: one mention each, or one per part that it plays. */
export function settleMentions(
  { mentions, existing, statements }: Pick<Readings, "mentions" | "existing" | "statements">,
  order: (statement: string) => number,
): readonly DraftOf<typeof brief.mention>[] {
  const own = withoutLater(withoutMakers(mentions));
  const byName = groupBy(inTextOrder(own, order), ({ data }) => nameId(data.technology));
  const disputed = disputedIn({ mentions, statements }, order);
  const remarksOn = createRemarks(statements);
  const inUse = groupBy(existing, ({ data }) => nameId(data.technology));
  const said = [...byName].flatMap(([name, group]) => {
    const topics = [...new Set(group.map(({ data }) => data.topic ?? ""))].sort();
    const parts = topics.filter((topic) => topic !== "");
    const [first, ...more] = inUse.get(name) ?? [];
    if (parts.length < 2)
      return [mentionOf(name, group, first, { isOpen: disputed.has(name), remarksOn })];
    return parts.flatMap((topic, i) => {
      // What names no part belongs to the first of them.
      const own = group.filter(({ data }) => data.topic === topic || (i === 0 && !data.topic));
      if (!isFilled(own)) return [];
      const found = [...(first ? [first] : []), ...more].find(({ data }) => data.topic === topic);
      return [
        mentionOf(i === 0 ? name : join(name, nameId(topic)), own, found, {
          isOpen: false,
          remarksOn,
        }),
      ];
    });
  });
  const silent = [...inUse].flatMap(([name, group]) =>
    byName.has(name)
      ? []
      : group.map((found, i) =>
          unnamed(i === 0 ? name : join(name, nameId(found.data.topic ?? "")), found),
        ),
  );
  return [...said, ...silent];
}

/** Without "Cloudflare" where the text names what of Cloudflare is used. */
function withoutMakers(mentions: Readings["mentions"]): Readings["mentions"] {
  const stands = makersWithProducts(mentions);
  return mentions.filter(({ data }) => !stands.has(data.technology));
}

/** What is put off in one place and wanted now in another is wanted now. */
function withoutLater(mentions: Readings["mentions"]): Readings["mentions"] {
  const now = new Set(
    mentions.flatMap(({ data }) => (data.modality === "avoid" ? [] : [nameId(data.technology)])),
  );
  return mentions.filter(
    ({ data }) => data.later === undefined || !now.has(nameId(data.technology)),
  );
}

function makersWithProducts(mentions: Readings["mentions"]): ReadonlySet<string> {
  const names = new Set(mentions.map(({ data }) => data.technology));
  return new Set(
    [...makers].filter((maker) => [...names].some((name) => name.startsWith(`${maker} `))),
  );
}

/** Technologies that the text asks for and rules out; a constitution has gates of its own for that. */
export function disputedIn(
  { mentions, statements }: Pick<Readings, "mentions" | "statements">,
  order: (statement: string) => number,
): ReturnType<typeof disputesIn<Read>> {
  const ofConstitution = new Set<string>(
    statements.flatMap(({ ref, data }) => (data.role === "principle" ? [ref] : [])),
  );
  const own = withoutLater(mentions).filter(({ data }) => !ofConstitution.has(data.statement));
  return disputesIn(inTextOrder(own, order), statements);
}

function mentionOf(
  id: string,
  group: readonly [Read, ...Read[]],
  existing: Existing | undefined,
  { isOpen, remarksOn }: { readonly isOpen: boolean; readonly remarksOn: RemarksOn },
): DraftOf<typeof brief.mention> {
  const { technology, kind } = group[0].data;
  // What stands in for something outside says nothing of what else names it.
  const near = group.filter(({ data }) => data.elsewhere === undefined);
  const real = (isFilled(near) ? near : group).filter(({ data }) => data.standIn === undefined);
  const weighed = isFilled(real) ? real : group;
  const standIn = real.length === 0 ? group[0].data.standIn : undefined;
  const said =
    strength.find((each) => weighed.some(({ data }) => data.modality === each)) ?? "must";
  // What it is not to be used for is none of its purposes.
  const wanted = weighed.filter(({ data }) => said === "avoid" || data.modality !== "avoid");
  const purposes = [...new Set(wanted.flatMap(({ data }) => data.purpose ?? []))];
  const topic = group.find(({ data }) => data.topic)?.data.topic;
  const version = weighed.find(({ data }) => data.version)?.data.version ?? existing?.data.version;
  const demand = group.find(({ data }) => data.demand !== undefined)?.data.demand;
  // A feature may do away with what is there.
  const modality = existing && said !== "avoid" ? "existing" : isOpen ? "prefer" : said;
  const wish = isOpen ? "disputed" : group.find(({ data }) => data.wish !== undefined)?.data.wish;
  const later = group.find(({ data }) => data.later !== undefined)?.data.later;
  const manner = wanted.find(({ data }) => data.manner !== undefined)?.data.manner;
  const data: Mention = {
    technology,
    modality,
    kind,
    ...(purposes.length > 0 ? { purpose: toLabel(purposes.join(", ")) } : {}),
    ...(topic === undefined ? {} : { topic }),
    ...(version === undefined ? {} : { version }),
    ...(demand === undefined ? {} : { demand }),
    ...(modality === "prefer" && wish !== undefined ? { wish } : {}),
    ...(standIn === undefined ? {} : { standIn }),
    ...(near.length === 0 ? { elsewhere: true as const } : {}),
    ...(modality === "avoid" || manner === undefined ? {} : { manner }),
    ...(modality === "avoid" ? {} : remarksOn(weighed)),
    ...(modality === "avoid" && later !== undefined ? { later } : {}),
    ...(existing ? { found: foundAt(existing) } : {}),
  };
  const refs = refsOf(group);
  return node(brief.mention, id, data, carried(...refs, ...(existing ? [existing.ref] : [])));
}

/** What the repository alone shows. */
function unnamed(id: string, existing: Existing): DraftOf<typeof brief.mention> {
  const { technology, topic, version } = existing.data;
  const data: Mention = {
    technology,
    modality: "existing",
    // Styles fill no need of a technology.
    ...(topic === "style"
      ? { kind: "style" }
      : { kind: "product", ...(topic === undefined ? {} : { topic }) }),
    ...(version === undefined ? {} : { version }),
    found: foundAt(existing),
    named: false,
  };
  return node(brief.mention, id, data, carried(existing.ref));
}

function foundAt({ data }: Existing): NonNullable<Mention["found"]> {
  const { path, line, order } = data;
  return { path, ...(line === undefined ? {} : { line }), order };
}

/** Systems outside that the product talks to: those of the text, and those that it calls for. */
export function settleSystems(
  readings: Readings,
  order: (statement: string) => number,
): readonly DraftOf<typeof brief.system>[] {
  const platforms = makersWithProducts(readings.mentions);
  const products = new Set(readings.mentions.map(({ data }) => data.technology));
  const filledBy = new Set(
    readings.systems.flatMap(({ data }) => (products.has(data.name) ? (data.category ?? []) : [])),
  );
  // "Map service" beside "Google Maps" is the same thing, by its kind.
  const isNamedElsewhere = ({ name, category, existing }: System) =>
    existing !== true && !products.has(name) && category !== undefined && filledBy.has(category);
  const systems = readings.systems.filter(
    ({ data }) => !platforms.has(data.name) && !isNamedElsewhere(data),
  );
  const groups = groupBy(inTextOrder(systems, order), ({ data }) => keyOf(data.name));
  const said = [...groups].map(([key, group]) => {
    const purposes = [...new Set(group.flatMap(({ data }) => data.purpose ?? []))];
    const category = group.find(({ data }) => data.category)?.data.category;
    const existing = group.some(({ data }) => data.existing === true);
    const standIn = group.find(({ data }) => data.standIn !== undefined)?.data.standIn;
    return node(
      brief.system,
      key,
      {
        name: group[0].data.name,
        ...(purposes.length > 0 ? { purpose: toLabel(purposes.join(", ")) } : {}),
        ...(category === undefined ? {} : { category }),
        ...(existing ? { existing } : {}),
        ...(group.every(({ data }) => data.inbound === true) ? { inbound: true } : {}),
        ...(isGeneral(group[0].data.name) ? { general: true } : {}),
        ...(standIn === undefined ? {} : { standIn }),
      },
      carried(...refsOf(group)),
    );
  });
  const ids = new Set(said.map(({ id }) => id));
  const filled = (category: string) => systems.some(({ data }) => isFor(data, category));
  const added: DraftOf<typeof brief.system>[] = [];
  for (const { ref, data } of proposed(readings, "system")) {
    const { name, category, purpose } = data;
    const id = keyOf(name);
    if (ids.has(id) || filled(category) || added.some((each) => each.data.category === category))
      continue;
    ids.add(id);
    const general = isGeneral(name) ? { general: true } : {};
    added.push(node(brief.system, id, { name, category, purpose, ...general }, carried(ref)));
  }
  return [...said, ...added];
}

/** Whether a name says what kind of system is meant, not which. */
function isGeneral(name: string): boolean {
  return nameId(name)
    .split("-")
    .every((word) => generalWords.has(word));
}

/** Whether a system of the text is what the domain would add one for, by its category or its words. */
function isFor({ name, purpose, category }: System, wanted: string): boolean {
  if (category !== undefined) return category === wanted;
  const words = new Set(
    nameId(`${name} ${purpose ?? ""}`)
      .split("-")
      .map(singular),
  );
  return nameId(wanted)
    .split("-")
    .every((word) => words.has(singular(word)));
}

/** Parts that the text divides the product into. */
export function settleParts(
  { parts }: Readings,
  order: (statement: string) => number,
): readonly DraftOf<typeof brief.part>[] {
  const groups = groupBy(inTextOrder(parts, order), ({ data }) => keyOf(data.name));
  // "the panel" is the edit panel that is named elsewhere.
  const plain = (key: string) => [...groups.keys()].some((other) => other.endsWith(`-${key}`));
  return [...groups].flatMap(([key, group]) => {
    const { name, kind } = group[0].data;
    if (kind === "surface" && plain(key)) return [];
    return node(brief.part, key, { name, kind }, carried(...refsOf(group)));
  });
}

/** Laws and standards. */
export function settleRegimes(
  { regimes }: Readings,
  order: (statement: string) => number,
): readonly DraftOf<typeof brief.regime>[] {
  const groups = groupBy(inTextOrder(regimes, order), ({ data }) => nameId(data.name));
  return [...groups].map(([key, group]) => {
    const details = [...new Set(group.flatMap(({ data }) => data.detail ?? []))];
    const detail = clip(details.join("; "), 4000);
    const data = { name: group[0].data.name, ...(detail === "" ? {} : { detail }) };
    return node(brief.regime, key, data, carried(...refsOf(group)));
  });
}

/** Quality attributes, each with the requirements that ask for it. */
export function settleQualities(
  { qualities, statements }: Readings,
  order: (statement: string) => number,
  requirementsOf: (statement: string) => readonly DraftOf<typeof brief.requirement>[],
): readonly DraftOf<typeof brief.quality>[] {
  const texts = new Map<string, string>(statements.map(({ ref, data }) => [ref, data.text]));
  const groups = groupBy(inTextOrder(qualities, order), ({ data }) => nameId(data.name));
  return [...groups].map(([key, group]) => {
    const { name } = group[0].data;
    const asked = new Set(
      group.flatMap(({ data }) => {
        const all = requirementsOf(data.statement).map((each) => each.data.text);
        const own = all.filter((text) => speaksOf(text, name));
        return own.length > 0 ? own : (texts.get(data.statement) ?? name);
      }),
    );
    const text = clip([...asked].join(" · "), 1000);
    return node(brief.quality, key, { name, text }, carried(...refsOf(group)));
  });
}

function speaksOf(text: string, quality: string): boolean {
  const plain = text.toLowerCase().replaceAll("-", " ");
  return qualityCues[quality]?.some((cue) => plain.includes(cue)) ?? false;
}
