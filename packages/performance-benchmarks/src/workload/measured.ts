import type { FigureInput, Ref, ViewOf } from "@planc/core";
import type { host } from "@planc/core/ir";

type Measurement = ViewOf<typeof host.measurement>;

/** What can be measured instead of assumed: units with their factor, and the words for it. */
const measures = {
  "row-width": {
    unit: "B/row",
    factors: { B: 1, byte: 1, bytes: 1, "B/row": 1, "bytes/row": 1, kB: 1000 },
    words: /^(?:row (?:width|size)|bytes per row)(?: (?:of|in|for) (.{1,120}))?$/,
  },
  "index-width": {
    unit: "B/row",
    factors: { B: 1, byte: 1, bytes: 1, "B/row": 1, "bytes/row": 1, kB: 1000 },
    words: /^(?:index (?:width|size)|index bytes per row)(?: (?:of|in|for) (.{1,120}))?$/,
  },
  "service-time": {
    unit: "s",
    factors: { s: 1, ms: 0.001, µs: 0.000001 },
    words: /^(?:cpu|service) time(?: (?:of|per|for|in) (.{1,120}))?$/,
  },
  "statement-time": {
    unit: "s",
    factors: { s: 1, ms: 0.001, µs: 0.000001 },
    words: /^(?:statement|query) time(?: (?:of|for|in) (.{1,200}))?$/,
  },
  "execution-time": {
    unit: "s",
    factors: { s: 1, ms: 0.001 },
    words: /^(?:execution time|billed duration)(?: (?:of|per|for|in) (.{1,120}))?$/,
  },
} as const;

/** A node that a measurement can be about: by its address, or by one of its names. */
export interface Subject {
  readonly ref: Ref;
  readonly names: readonly string[];
}

/**
 * The newest measurement of something: `row width of tasks`, or `data/table#tasks` with a unit of it.
 * One that names no subject holds for all that have none of their own.
 */
export function measuredAs(
  measure: keyof typeof measures,
  { ref, names }: Subject,
  measurements: readonly Measurement[],
): FigureInput | undefined {
  const { unit, words } = measures[measure];
  const factors: Readonly<Record<string, number>> = measures[measure].factors;
  const own = new Set(names.map(folded));
  const found = measurements.flatMap((each) => {
    const factor = factors[each.data.unit];
    if (factor === undefined || each.data.value <= 0) return [];
    // A bare address with bytes means the row; its indexes are named as such.
    const isIt = each.data.about === ref && measure !== "index-width";
    const rank = isIt ? 2 : rankOf(words.exec(plain(each.data.about)), own);
    return rank < 0
      ? []
      : [{ each, rank, value: Number((each.data.value * factor).toPrecision(9)) }];
  });
  const [best] = found.sort(
    (a, b) =>
      b.rank - a.rank ||
      b.each.data.date.localeCompare(a.each.data.date) ||
      (a.each.id < b.each.id ? -1 : 1),
  );
  return best && { value: best.value, unit, ref: best.each.ref };
}

/** Measurements of one kind that name what they are of, looked up once for many that may be named. */
export function measuredByName(
  measure: keyof typeof measures,
  measurements: readonly Measurement[],
): (subject: Subject) => FigureInput | undefined {
  const { words } = measures[measure];
  const named = new Map<string, Measurement[]>();
  for (const each of measurements) {
    const subject = words.exec(plain(each.data.about))?.[1];
    const key = subject === undefined ? each.data.about : folded(subject);
    named.set(key, [...(named.get(key) ?? []), each]);
  }
  return (subject) => {
    const own = new Set([subject.ref, ...subject.names.map(folded)]);
    const found = [...own].flatMap((each) => named.get(each) ?? []);
    return found.length > 0 ? measuredAs(measure, subject, found) : undefined;
  };
}

/** 1 where the words name the subject, 0 where they name none, -1 where they name another one. */
function rankOf(match: RegExpExecArray | null, own: ReadonlySet<string>): number {
  if (!match) return -1;
  const subject = match[1] === undefined ? "request" : folded(match[1]);
  if (subject === "request") return 0;
  return own.has(subject) ? 1 : -1;
}

function plain(about: string): string {
  return about.toLowerCase().replace(/\s+/g, " ").trim();
}

function folded(name: string): string {
  return plain(name)
    .replace(/^(?:an?|the|each|every) /, "")
    .replace(/[\s_-]+/g, "-")
    .replace(/s$/, "");
}
