import type { quantity, requirement } from "./ir/brief.ts";
import type { DataOf } from "./slot.ts";

type Quantity = Pick<
  DataOf<typeof quantity>,
  "about" | "unit" | "value" | "key" | "measure" | "per" | "comparator"
>;
type Requirement = Pick<DataOf<typeof requirement>, "key" | "text">;

/** How often and for how long a text has a failed call repeated, where it says so. */
export interface StatedRetries {
  /** `up to 5 times, each pause 1.5 times the one before, within 12 s in all`. */
  readonly text: string;
  /** Requirements that say so. */
  readonly keys: readonly string[];
  readonly times: number;
  /** The pauses in seconds, where the text lists each. */
  readonly pauses: readonly number[];
  /** Seconds over all pauses, where the text tells them. */
  readonly span?: number;
  /** Whether each number of the requirement is in `text`. */
  readonly whole: boolean;
  /** Where a list and a formula of the same requirement part. */
  readonly parts?: string;
}

/**
 * What the text says itself of repeating a call that failed. Only a number of attempts makes it one: a
 * window or a factor alone may be of something else.
 */
export function statedRetries(
  quantities: readonly { readonly data: Quantity }[],
  requirements: readonly { readonly data: Requirement }[] = [],
): StatedRetries | undefined {
  const all = quantities.map(({ data }) => data);
  const attempts = all.find(
    (each) =>
      typeof each.value === "number" &&
      each.per === undefined &&
      /^(?:retry|retries)$/.test(each.unit) &&
      each.value >= 1,
  );
  if (attempts === undefined || typeof attempts.value !== "number") return undefined;
  const beside = all.filter(({ key }) => key !== undefined && key === attempts.key);
  const factor = beside.find(
    ({ about, unit, value }) =>
      typeof value === "number" && value > 1 && /\bback-?off\b/i.test(`${about} ${unit}`),
  );
  const window = beside.find(
    ({ about, measure, value }) =>
      measure === "duration" && typeof value === "number" && /\bwindow\b|\btotal\b/i.test(about),
  );
  const said =
    requirements.find(({ data }) => attempts.key !== undefined && data.key === attempts.key)?.data
      .text ?? "";
  const pauses = listedPauses(said, attempts.value);
  const formula = formulaOf(said);
  const byFormula = formula
    ? Array.from({ length: attempts.value }, (_, at) => formula.base ** (at + 1) - formula.less)
    : [];
  const planned = pauses.length > 0 ? pauses : byFormula;
  const times = attempts.value === 1 ? "once" : `up to ${attempts.value} times`;
  const text = [
    times,
    ...(planned.length > 0 ? [`after ${listOf(planned)} s`] : []),
    ...(planned.length === 0 && factor ? [`each pause ${factor.value} times the one before`] : []),
    ...(window
      ? [`within ${window.comparator === "~" ? "about " : ""}${window.value} ${window.unit} in all`]
      : []),
  ].join(", ");
  const span =
    planned.length > 0
      ? planned.reduce((sum, each) => sum + each, 0)
      : secondsOf(window?.value, window?.unit);
  const parted = byFormula.findIndex((each, at) => Math.abs(each - (pauses[at] ?? each)) > 0.05);
  const parts =
    pauses.length > 0 && parted >= 0
      ? `the formula of ${attempts.key} gives ${listOf(byFormula.slice(parted))} s from attempt ${parted + 1} on, and its list ${listOf(pauses.slice(parted))} s`
      : undefined;
  const known = [
    attempts.value,
    ...planned,
    ...pauses.map((_, at) => at + 1),
    ...(typeof factor?.value === "number" ? [factor.value] : []),
    ...(typeof window?.value === "number" ? [window.value] : []),
    ...(formula ? [formula.base, formula.less] : []),
  ];
  return {
    text,
    keys: attempts.key ? [attempts.key] : [],
    times: attempts.value,
    pauses: planned,
    ...(span === undefined ? {} : { span }),
    whole:
      said !== "" &&
      (planned.length > 0 || !said.includes("^")) &&
      numbersOf(said).every((each) => known.includes(each)),
    ...(parts ? { parts } : {}),
  };
}

/** The repetition in a sentence, with the requirement that gives it: `tried again up to 5 times (FR-004)`. */
export function retriesText({ text, keys }: StatedRetries): string {
  return keys.length > 0 ? `${text} (${keys.join(", ")})` : text;
}

/** How a failed call is repeated where the text does not say it: a judgement, long enough for an outage of half an hour. */
export const usualRetries = {
  times: 4,
  text: "up to 4 times, after about 30 s, 2 min, 8 min and 32 min, each pause made longer by chance, by up to half of it",
  /** Seconds over all pauses. */
  span: 30 + 120 + 480 + 1920,
} as const;

/** How a word that something is new is repeated, where whoever misses it asks for what is new anyhow. */
export const hintRetries = {
  times: 2,
  text: "up to 2 times, after about 10 s and 60 s",
} as const;

/** When calls that nobody waits for stop going to a system that is down, where the text does not say it: a judgement. */
export const usualBreaker = {
  /** For as many different jobs in a row: one alone says nothing of the system. */
  failures: 5,
  /** Seconds until one call tries. */
  open: 60,
} as const;

const units: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  sec: 1,
  second: 1,
  m: 60,
  min: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
};

const unit = "(ms|s|sec(?:ond)?s?|m|min(?:ute)?s?|h|hours?)";

function secondsOf(value: unknown, of: string | undefined): number | undefined {
  const factor = units[of === "s" ? "s" : (of ?? "").replace(/s$/, "")];
  return typeof value === "number" && factor !== undefined ? value * factor : undefined;
}

/** `Attempt 1: 2s, Attempt 2: 5s`, or `pauses of 1 s, 5 s and 30 s`; nothing unless it has one for each attempt. */
function listedPauses(text: string, attempts: number): readonly number[] {
  const numbered = [
    ...text.matchAll(
      new RegExp(
        `\\b(?:attempt|retry|try) (\\d+)\\s*[:=(-]\\s*(\\d+(?:\\.\\d+)?) ?${unit}\\b`,
        "gi",
      ),
    ),
  ];
  if (numbered.length === attempts && numbered.every(([, at], index) => Number(at) === index + 1))
    return numbered.flatMap(([, , value, of]) => secondsOf(Number(value), of) ?? []);
  const [series] =
    text.match(
      new RegExp(
        `\\b(?:delays?|pauses?|intervals?|waits?|back-?off|after)\\b[^.;\\d]*(?:\\d+(?:\\.\\d+)? ?${unit}\\b(?:, and |, | and )?){2,}`,
        "i",
      ),
    ) ?? [];
  const found = [...(series ?? "").matchAll(new RegExp(`(\\d+(?:\\.\\d+)?) ?${unit}\\b`, "gi"))];
  return found.length === attempts
    ? found.flatMap(([, value, of]) => secondsOf(Number(value), of) ?? [])
    : [];
}

/** `delay = 2^attempt - 1`. */
function formulaOf(text: string): { readonly base: number; readonly less: number } | undefined {
  const [, base, less] =
    text.match(
      /=\s*\(?\s*(\d+(?:\.\d+)?)\s*(?:\^|\*\*)\s*(?:attempt|retry|n)\b\s*(?:[-–−]\s*(\d+(?:\.\d+)?))?\s*\)?\s*(?:s\b|seconds?\b)/i,
    ) ?? [];
  return base === undefined ? undefined : { base: Number(base), less: Number(less ?? 0) };
}

const numbersOf = (text: string): readonly number[] =>
  [...text.matchAll(/(?<![\w.])\d+(?:\.\d+)?/g)].map(([each]) => Number(each));

function listOf(values: readonly number[]): string {
  const shown = values.map((each) => `${Math.round(each * 1000) / 1000}`);
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}
