import { idOf, type PlanNodeOf, type Why } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { criteria, criterionIds } from "../catalog/criteria.ts";
import { readFit, writeFit } from "../scoring/fit-note.ts";
import { listed, number, sentence } from "../text/words.ts";

type Choice = PlanNodeOf<typeof decision.choice>;
type Option = PlanNodeOf<typeof decision.option>;
type Candidate = PlanNodeOf<typeof decision.candidate>;
type Topic = PlanNodeOf<typeof decision.topic>;
type Criterion = PlanNodeOf<typeof decision.criterion>;

export interface RecordInputs {
  readonly topics: readonly Topic[];
  readonly candidates: readonly Candidate[];
  readonly scored: readonly Option[];
  readonly criteria: readonly Criterion[];
  readonly choices: readonly Choice[];
}

/** An option as a record tells of it. */
export interface RankedOption {
  readonly name: string;
  readonly version?: string;
  readonly chosen: boolean;
  readonly total: number;
  readonly scores: readonly {
    readonly criterion: string;
    readonly score: number;
    readonly note: string;
  }[];
  /** The criterion that costs it most against the chosen one. */
  readonly against?: string;
}

/** A decision, as research and decision records tell of it. */
export interface DecisionRecord {
  readonly id: string;
  readonly title: string;
  readonly choice: Choice;
  readonly topic: Topic | undefined;
  /** Best first, the chosen one among them. */
  readonly options: readonly RankedOption[];
  /** Names by the reason that rules them out. */
  readonly ruledOut: readonly { readonly names: readonly string[]; readonly because: string }[];
  readonly rationale: string;
}

export function decisionRecords(inputs: RecordInputs): readonly DecisionRecord[] {
  const topics = new Map<string, Topic>(inputs.topics.map((each) => [each.ref, each]));
  return inputs.choices.map((choice) => {
    const topic = topics.get(choice.data.topic);
    const options = ranked(inputs, choice);
    return {
      id: choice.id,
      title: `${topic?.data.title ?? "Choice"}: ${choice.data.name}`,
      choice,
      topic,
      options,
      ruledOut: ruledOut(inputs, choice),
      rationale: rationaleOf(choice, topic, options),
    };
  });
}

function ranked({ scored, candidates }: RecordInputs, choice: Choice): readonly RankedOption[] {
  const byRef = new Map<string, Candidate>(candidates.map((each) => [each.ref, each]));
  const live = scored.filter(({ data }) => data.topic === choice.data.topic && !data.eliminated);
  const taken = live.find(({ data }) => data.candidate === choice.data.candidate);
  return live
    .map((option): RankedOption => {
      const candidate = byRef.get(option.data.candidate);
      const chosen = option === taken;
      const against = chosen || !taken ? undefined : deficit(option, taken);
      return {
        name: candidate?.data.name ?? idOf(option.data.candidate),
        ...(candidate?.data.version ? { version: candidate.data.version } : {}),
        chosen,
        total: option.data.total,
        scores: criterionIds.flatMap((id) => {
          const row = option.data.scores.find(({ criterion }) => idOf(criterion) === id);
          return row ? [{ criterion: criteria[id].name, score: row.score, note: row.note }] : [];
        }),
        ...(against ? { against } : {}),
      };
    })
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}

/** Where the option falls behind the chosen one most, in words; what it leads by where it does not. */
function deficit(option: Option, taken: Option): string | undefined {
  const gaps = option.data.scores
    .map(({ criterion, score, note }) => {
      const other = taken.data.scores.find((each) => each.criterion === criterion);
      return {
        name: idOf(criterion),
        note: weaker(note, other?.note),
        gap: (other?.score ?? 0) - score,
      };
    })
    .sort((a, b) => b.gap - a.gap || (a.name < b.name ? -1 : 1));
  const worst = gaps[0];
  return worst && worst.gap > 0
    ? `${worst.name} ${number(worst.gap)} lower: ${worst.note}`
    : undefined;
}

/** Of the needs that a note goes through, those that are met less well than by the other. */
function weaker(note: string, other: string | undefined): string {
  const theirs = new Map(readFit(other ?? "").map(({ name, value }) => [name, value]));
  const worse = readFit(note).filter(({ name, value }) => value < (theirs.get(name) ?? 0));
  return worse.length > 0 ? writeFit(worse) : note;
}

function ruledOut(
  { scored, candidates }: RecordInputs,
  choice: Choice,
): DecisionRecord["ruledOut"] {
  const names = new Map<string, string>(candidates.map((each) => [each.ref, each.data.name]));
  const groups = new Map<string, string[]>();
  for (const { data } of scored) {
    if (data.topic !== choice.data.topic || !data.eliminated) continue;
    const { because } = data.eliminated;
    groups.set(because, [...(groups.get(because) ?? []), names.get(data.candidate) ?? ""]);
  }
  return [...groups].map(([because, each]) => ({ because, names: each }));
}

/** The characters of the text that say so. */
export function quoteOf(why: Why): string | undefined {
  if (why.kind !== "stated") return undefined;
  const quotes = why.at.map(({ quote }) => `“${quote.replace(/\s+/g, " ").trim()}”`);
  return listed(quotes);
}

function rationaleOf(
  choice: Choice,
  topic: Topic | undefined,
  options: readonly RankedOption[],
): string {
  const { basis, margin, purpose } = choice.data;
  // A second choice for a need has a reason of its own.
  const need = topic && choice.id === topic.id ? topic.data.because : sentence(purpose);
  const quote = quoteOf(choice.why);
  const place = options.findIndex(({ chosen }) => chosen) + 1;
  const score = options.find(({ chosen }) => chosen)?.total;
  const standing =
    options.length > 1 && score !== undefined
      ? ` By itself it scores ${number(score)}, ${place === 1 ? "the most" : `number ${place}`} of ${options.length} options.`
      : "";
  switch (basis) {
    case "stated":
      return `The text names it${quote ? `: ${quote}` : ""}.${standing}`;
    case "existing":
      return `It is there already${quote ? `: ${quote}` : ""}.`;
    case "required":
      return need;
    case "only":
      return `${need} It is the only option of the catalogue that fits the other choices.`;
    default:
      return `${need}${standing}${
        margin === undefined ? "" : ` The best combination without it is ${number(margin)} lower.`
      }`;
  }
}
