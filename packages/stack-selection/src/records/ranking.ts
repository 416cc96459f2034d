import { idOf, type PlanNodeOf, type Ref } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { criteria, criterionIds } from "../catalog/criteria.ts";
import { clientId } from "../catalog/decision-ids.ts";
import { clientParts, meanOf } from "../scoring/client-needs.ts";
import { isOfLoad } from "../scoring/enough.ts";
import { isOfTeam } from "../scoring/familiarity.ts";
import { readFit, writeFit } from "../scoring/fit-note.ts";
import { readScores, readWeighing, type Weights, weighted } from "../scoring/read-options.ts";
import { number } from "../text/words.ts";

type Option = PlanNodeOf<typeof decision.option>;
type Candidate = PlanNodeOf<typeof decision.candidate>;
type Choice = PlanNodeOf<typeof decision.choice>;
type Criterion = PlanNodeOf<typeof decision.criterion>;

/** An option as a record tells of it. */
export interface RankedOption {
  readonly name: string;
  readonly candidate?: Ref;
  readonly version?: string;
  readonly chosen: boolean;
  /** Weighted sum of the scores with what wishes add. */
  readonly total: number;
  /** What packs and policies wish for. */
  readonly wishes: readonly { readonly by: number; readonly because: string }[];
  /** Whose entry of a catalogue it is, where it is an organisation's. */
  readonly origin?: string;
  readonly scores: readonly {
    readonly criterion: string;
    readonly score: number;
    readonly note: string;
    readonly unknown: boolean;
  }[];
  /** The criterion that costs it most against the chosen one. */
  readonly against?: string;
}

/** Options that one constraint rules out. */
export interface RuledOut {
  readonly names: readonly string[];
  readonly because: string;
}

export interface Ranking {
  readonly options: readonly RankedOption[];
  /** Names of those that are told of no further, all behind the others. */
  readonly others?: readonly string[];
  readonly place: number;
  readonly count: number;
  readonly ruledOut: readonly RuledOut[];
}

/** More than these say nothing that the leading ones do not. */
const most = 12;

/** Prepares rankings per need, so that many choices of one need cost no more than one. */
export function createRanking({
  scored,
  candidates,
  criteria: weighed,
}: {
  readonly scored: readonly Option[];
  readonly candidates: readonly Candidate[];
  readonly criteria: readonly Criterion[];
}): (choice: Choice) => Ranking {
  const weighing = readWeighing(weighed);
  const byRef = new Map<string, Candidate>(candidates.map((each) => [each.ref, each]));
  const nameOf = (option: Option): string =>
    byRef.get(option.data.candidate)?.data.name ?? idOf(option.data.candidate);
  const byTopic = new Map<string, Option[]>();
  for (const option of scored) {
    const list = byTopic.get(option.data.topic) ?? [];
    list.push(option);
    byTopic.set(option.data.topic, list);
  }
  const live = new Map<string, readonly Option[]>();
  const out = new Map<string, readonly RuledOut[]>();
  for (const [topic, options] of byTopic) {
    const standing = options.filter(({ data }) => !data.eliminated);
    live.set(
      topic,
      standing.sort((a, b) => totalOf(b) - totalOf(a) || (nameOf(a) < nameOf(b) ? -1 : 1)),
    );
    out.set(topic, ruledOut(options, nameOf));
  }
  return ({ id, data }) => {
    const topic = idOf(data.topic);
    const scored = live.get(data.topic) ?? [];
    const isClient = topic === "language" && id !== topic;
    const weights = weighing(isClient ? clientId(topic) : topic);
    const open = isClient ? ofClient(scored, weights) : scored;
    const fitting = data.considered && new Set<string>(data.considered);
    const all = fitting ? open.filter(({ ref }) => fitting.has(ref)) : open;
    const at = all.findIndex((each) => each.data.candidate === data.candidate);
    const taken = all[at];
    // What somebody wishes for or has on hold is told, however far behind it is.
    const named = new Set<string>(
      [data.next, data.leader?.candidate].flatMap((each) => each ?? []),
    );
    const told = all.filter(
      (each, place) =>
        place < most ||
        each === taken ||
        named.has(each.data.candidate) ||
        (each.data.wishes ?? []).length > 0,
    );
    const shown = new Set(told);
    const others = all.filter((each) => !shown.has(each)).map(nameOf);
    return {
      place: at + 1,
      count: all.length,
      ...(others.length > 0 ? { others } : {}),
      ruledOut: out.get(data.topic) ?? [],
      options: told.map((option) =>
        tell(judged(option, weights), taken && judged(taken, weights), {
          candidate: byRef.get(option.data.candidate),
          name: nameOf(option),
          chosen: option === taken,
          ...(option === taken ? { version: data.version } : {}),
        }),
      ),
    };
  };
}

/** In whole ten-thousandths, so that equals are equal. */
function totalOf({ data }: Option): number {
  const wished = (data.wishes ?? []).reduce((sum, { by }) => sum + by, 0);
  return Math.round((data.total + wished) * 10_000) / 10_000;
}

const loadOfServer = "the load is that of the server, and the same with each";

/** Languages without what only a server's language is asked for. */
function ofClient(options: readonly Option[], weights: Weights): readonly Option[] {
  return options
    .map((option) => {
      const scores = option.data.scores.map((row) => {
        if (isOfLoad(row.note)) return { ...row, note: loadOfServer };
        const parts = idOf(row.criterion) === "fit" ? clientParts(readFit(row.note)) : [];
        return parts.length === 0
          ? row
          : { ...row, score: meanOf(parts.map(({ value }) => value)), note: writeFit(parts) };
      });
      const total = weighted(readScores(scores), weights) / 10_000;
      return { ...option, data: { ...option.data, scores, total } };
    })
    .toSorted((a, b) => totalOf(b) - totalOf(a) || (a.id < b.id ? -1 : 1));
}

/** Without what has no part in the need. */
function judged(option: Option, weights: Weights): Option {
  const scores = option.data.scores.filter(({ criterion }) => {
    const id = criterionIds.find((each) => each === idOf(criterion));
    return id === undefined || weights[id] > 0;
  });
  return { ...option, data: { ...option.data, scores } };
}

interface Named {
  readonly candidate: Candidate | undefined;
  readonly name: string;
  readonly chosen: boolean;
  /** The version that is taken, which may be another than the newest: who rents it out has not every one. */
  readonly version?: string | undefined;
}

function tell(
  option: Option,
  taken: Option | undefined,
  { candidate, name, chosen, version = candidate?.data.version }: Named,
): RankedOption {
  const against = chosen || !taken ? undefined : deficit(option, taken);
  return {
    name,
    candidate: option.data.candidate,
    ...(version ? { version } : {}),
    chosen,
    total: totalOf(option),
    wishes: option.data.wishes ?? [],
    ...(candidate?.data.origin ? { origin: candidate.data.origin } : {}),
    scores: rowsOf(option),
    ...(against ? { against } : {}),
  };
}

/** What an option scores, in the order of the criteria. */
export function rowsOf(option: Option): RankedOption["scores"] {
  return criterionIds.flatMap((id) => {
    const row = option.data.scores.find(({ criterion }) => idOf(criterion) === id);
    return row
      ? [
          {
            criterion: criteria[id].name,
            score: row.score,
            note: row.note,
            unknown: row.unknown === true,
          },
        ]
      : [];
  });
}

function ruledOut(
  options: readonly Option[],
  nameOf: (option: Option) => string,
): readonly RuledOut[] {
  const groups = new Map<string, string[]>();
  for (const option of options) {
    const because = option.data.eliminated?.because;
    if (because === undefined) continue;
    const names = groups.get(because) ?? [];
    names.push(nameOf(option));
    groups.set(because, names);
  }
  return [...groups].map(([because, names]) => ({ because, names }));
}

/** Where the option falls behind the chosen one most, in words; what it leads by where it does not. */
function deficit(option: Option, taken: Option): string | undefined {
  // What nobody knows is no reason against it, and what is more in all is behind in nothing that decides.
  if (totalOf(option) > totalOf(taken)) return undefined;
  const gaps = option.data.scores
    .flatMap(({ criterion, score, note, unknown }) => {
      const other = taken.data.scores.find((each) => each.criterion === criterion);
      if (unknown || !other || other.unknown) return [];
      // How many others use it is no reason against it.
      if (idOf(criterion) === "familiarity" && !isOfTeam(note)) return [];
      return [{ name: idOf(criterion), note: weaker(note, other.note), gap: other.score - score }];
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
