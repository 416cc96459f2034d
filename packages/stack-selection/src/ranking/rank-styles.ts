import type { NumberFactName } from "@planc/core/ir";
import { styleId } from "../catalog/decision-ids.ts";
import type { Preference } from "../choices/preference.ts";
import type { Change } from "../facts/change.ts";
import { changedFacts, presentValue } from "../facts/changed-facts.ts";
import type { Facts } from "../facts/facts.ts";
import { measuresFor } from "../flips/measures.ts";
import { turningFacts } from "../flips/turning-facts.ts";
import type { TurningPoint } from "../flips/turning-points.ts";
import { rangeOf } from "../premises/premises-of.ts";
import { type Scored, scoreStyles, settledByKind, withoutStyles } from "../style/choose-style.ts";
import { isServerStyle, type ServerStyle, styleNames } from "../style/names.ts";
import { sentence } from "../text/words.ts";
import { jointTurn, rungsOf } from "./joint-turn.ts";
import type { StyleRanking, Turn } from "./style-ranking.ts";

/**
 * Ranks styles by what the brief says of the product, and by nothing that it says of styles; undefined where
 * the kind of product leaves none to choose.
 */
export function rankStyles(
  given: Facts,
  wishes: readonly Preference[],
  styles: readonly string[],
): StyleRanking | undefined {
  if (settledByKind(given)) return undefined;
  const compared: readonly ServerStyle[] = [...new Set(styles)].filter(isServerStyle);
  const facts = withoutStyles(given);
  const scored = scoreStyles(facts, wishes);
  const running = scored.filter(({ style }) => compared.includes(style));
  const leader = running[0]?.style;
  const found = leader === undefined ? noTurns : turnsOf({ facts, wishes, running, leader });
  return {
    ranked: scored.map(({ style, score }) => ({
      style,
      name: styleNames[style],
      score: rounded(score),
      compared: compared.includes(style),
    })),
    forbidden: compared.filter((style) => !scored.some((each) => each.style === style)),
    factors: (scored[0]?.factors ?? []).map(({ name, weight, refs, says }) => ({
      name,
      weight,
      from: [...refs],
      says: running.map(({ style }) => ({
        style,
        score: rounded(says[style][0]),
        note: sentence(says[style][1]),
      })),
    })),
    ...found,
  };
}

const noTurns: Pick<StyleRanking, "turns" | "never" | "tried"> = {
  turns: [],
  never: [],
  tried: [],
};

interface Race {
  readonly facts: Facts;
  readonly wishes: readonly Preference[];
  readonly running: readonly Scored[];
  readonly leader: ServerStyle;
}

function turnsOf(race: Race): typeof noTurns {
  const { facts, running, leader } = race;
  const decide = (change?: Change) =>
    new Map([[styleId, racing(race, change ? [change] : [])[0]?.style ?? leader]]);
  // Whoever compares may have another team, also where the text says nothing of it.
  const measures = [...new Set([...measuresFor(facts), "team-size" as const])];
  const points = turningFacts(facts, decide, measures).get(styleId) ?? [];
  const alone = points.flatMap((point) => turnOf(facts, point));
  const reached = new Set([leader, ...alone.map(({ to }) => to)]);
  const tried = jointly(measures).map((measure) => ({
    measure,
    now: presentValue(facts, measure),
  }));
  const others = running.filter(({ style }) => !reached.has(style));
  const together = others.flatMap(({ style }): readonly Turn[] => {
    const changes = jointTurn(tried, (all) => leadOf(style, racing(race, all)));
    if (!changes) return [];
    return [
      {
        to: style,
        changes: changes.map(({ measure, value }) => numberChange(facts, measure, value)),
      },
    ];
  });
  const led = new Set(together.map(({ to }) => to));
  return {
    turns: [...alone, ...together],
    never: others.map(({ style }) => style).filter((style) => !led.has(style)),
    tried: tried.flatMap(({ measure }) => {
      const rungs = rungsOf(measure);
      const [least, most] = [rungs[0], rungs.at(-1)];
      return least === undefined || most === undefined ? [] : [{ fact: measure, least, most }];
    }),
  };
}

/** The styles that are compared, best first, with facts changed one after the other. */
function racing({ facts, wishes, running }: Race, changes: readonly Change[]): readonly Scored[] {
  const changed = changes.reduce((all, each) => changedFacts(all, undefined, each), facts);
  return scoreStyles(withoutStyles(changed), wishes).filter(({ style }) =>
    running.some((each) => each.style === style),
  );
}

function leadOf(style: ServerStyle, scored: readonly Scored[]): number {
  const own = scored.find((each) => each.style === style)?.score ?? 0;
  const others = scored.filter((each) => each.style !== style).map(({ score }) => score);
  // Of equals the first in order leads, so a lead has to be one.
  return own - Math.max(...others, 0) - 1e-9;
}

/** Numbers that grow by themselves as a product does: people who build it, things it keeps, and its load. */
function jointly(measures: readonly NumberFactName[]): readonly NumberFactName[] {
  const load = loads.find((each) => measures.includes(each));
  return measures.filter(
    (each) => each === "team-size" || each === "stored-concepts" || each === load,
  );
}

/** The first of them that the brief has is what the others follow from. */
const loads = [
  "registered-users",
  "concurrent-users",
  "peak-request-rate",
] as const satisfies readonly NumberFactName[];

function turnOf(facts: Facts, point: TurningPoint): readonly Turn[] {
  if (point.to === undefined) return [];
  if (point.kind === "circumstance") {
    const { circumstance: fact, holds } = point;
    return [{ to: point.to, changes: [{ kind: "circumstance", fact, holds }] }];
  }
  const last = point.kind === "number" ? point.last : 0;
  return [{ to: point.to, changes: [numberChange(facts, point.measure, point.value, last)] }];
}

function numberChange(
  facts: Facts,
  fact: NumberFactName,
  at: number,
  last = presentValue(facts, fact) ?? 0,
): Turn["changes"][number] {
  const now = presentValue(facts, fact);
  return {
    kind: "number",
    fact,
    ...(now === undefined ? {} : { now, ...rangeOf(facts, fact) }),
    at,
    direction: at > last ? "up" : "down",
  };
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
