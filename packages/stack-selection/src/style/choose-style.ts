import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { crossingWork } from "../facts/crossing-work.ts";
import type { Facts } from "../facts/facts.ts";
import { servicesOf } from "../facts/inputs.ts";
import { platformsOf } from "../facts/platforms.ts";
import { number, placeText, sample, sentence } from "../text/words.ts";
import { type Factor, styleFactors } from "./factors.ts";
import { styleByKind } from "./kind.ts";
import {
  isServerStyle,
  isStyle,
  type ServerStyle,
  type StyleKey,
  serverStyles,
  styleNames,
} from "./names.ts";

type StyleData = DataOf<typeof decision.style>;
type Preference = ViewOf<typeof decision.preference>;

export interface StyleChoice {
  readonly data: StyleData;
  /** The nodes that it is taken over from, where the text names it. */
  readonly carriedFrom?: readonly [Ref, ...Ref[]];
  readonly by: "style-from-facts" | "style-by-policy" | "style-from-services";
}

interface Scored {
  readonly style: ServerStyle;
  readonly score: number;
  readonly factors: readonly Factor[];
}

/**
 * Kind of product first, then what the text names, then policy, then services named, then the score. Where it
 * is left open, nothing counts that the text says of it.
 */
export function chooseStyle(
  given: Facts,
  preferences: readonly Preference[],
  isOpen = false,
): StyleChoice {
  const facts = isOpen ? withoutStyles(given) : given;
  const scored = scoreStyles(facts, preferences);
  const named = facts.stated.styles.filter(
    (each) => each.modality !== "avoid" && isStyle(each.style),
  );
  const first = named[0];
  if (first && isStyle(first.style)) {
    const refs: readonly [Ref, ...Ref[]] = [
      first.ref,
      ...named
        .slice(1)
        .filter(({ style }) => style === first.style)
        .map(({ ref }) => ref),
    ];
    const name = styleNames[first.style];
    const because = first.found
      ? `An earlier plan of the repository decided for ${name.toLowerCase()} (${placeText(first.found)})`
      : `The text asks for ${name.toLowerCase()}`;
    return result(facts, first.style, because, scored, {
      by: "style-from-facts",
      drivers: refs,
      carriedFrom: refs,
    });
  }
  const byKind = settledByKind(given);
  if (byKind) {
    return result(facts, byKind.style, byKind.because, [], {
      by: "style-from-facts",
      drivers: byKind.refs,
    });
  }
  const platform = isOpen
    ? undefined
    : platformsOf(facts.stated).find(({ entry }) => entry?.style !== undefined);
  if (platform?.entry?.style) {
    const because = `${platform.name}, which the text names, starts the code for requests: no process of one's own keeps running`;
    return result(facts, platform.entry.style, because, scored, {
      by: "style-from-facts",
      drivers: platform.refs,
    });
  }
  const asked = preferences.find(
    ({ data }) =>
      (data.strength === "require" || data.strength === "prefer") && isStyle(data.technology),
  );
  if (asked && isStyle(asked.data.technology)) {
    return result(facts, asked.data.technology, asked.data.because, scored, {
      by: "style-by-policy",
      drivers: [asked.ref],
    });
  }
  const services = isOpen ? [] : servicesOf(facts.inputs);
  if (services.length > 1 && scored.some(({ style }) => style === "microservices")) {
    return result(
      facts,
      "microservices",
      `The text divides the product into ${services.length} services (${sample(
        services.map(({ data }) => data.name),
        10,
      )})`,
      scored,
      { by: "style-from-services", drivers: services.map(({ ref }) => ref) },
    );
  }
  const best = scored[0];
  if (!best) {
    return result(
      facts,
      "modular-monolith",
      "Every style is forbidden, so the plainest is taken",
      [],
      {
        by: "style-from-facts",
        drivers: [facts.product],
      },
    );
  }
  return result(facts, best.style, reasonsFor(best), scored, {
    by: "style-from-facts",
    drivers: [...new Set(best.factors.flatMap(({ refs }) => refs))],
  });
}

/** The style that the kind of product leaves alone: none where the text itself asks for one with a server. */
function settledByKind(facts: Facts): ReturnType<typeof styleByKind> {
  const asksForServer = facts.stated.styles.some(
    ({ style, modality }) => modality !== "avoid" && isServerStyle(style),
  );
  return asksForServer ? undefined : styleByKind(facts);
}

/** The facts without what the text says of styles. */
function withoutStyles(facts: Facts): Facts {
  return { ...facts, stated: { ...facts.stated, styles: [] } };
}

/** The styles that remain, best first. */
function scoreStyles(facts: Facts, preferences: readonly Preference[]): readonly Scored[] {
  const factors = styleFactors(facts);
  const total = factors.reduce((sum, { weight }) => sum + weight, 0);
  const strengths = (style: string) =>
    preferences.filter(({ data }) => data.technology === style).map(({ data }) => data.strength);
  const unwanted = new Set(
    facts.stated.styles.filter(({ modality }) => modality === "avoid").map(({ style }) => style),
  );
  return serverStyles
    .filter((style) => !strengths(style).includes("forbid") && !unwanted.has(style))
    .map((style) => ({
      style,
      factors,
      score:
        factors.reduce((sum, { weight, says }) => sum + weight * says[style][0], 0) / total -
        (strengths(style).includes("avoid") ? 0.25 : 0),
    }))
    .sort((a, b) => b.score - a.score || (a.style < b.style ? -1 : 1));
}

/** The two facts that speak loudest for it. */
function reasonsFor({ style, factors }: Scored): string {
  const loudest = [...factors]
    .sort((a, b) => b.weight * b.says[style][0] - a.weight * a.says[style][0])
    .slice(0, 2);
  return loudest.map(({ says }) => says[style][1]).join("; ");
}

/** Why not: what speaks against it, or that something else was asked for although it scores higher. */
function reasonToReject(each: Scored, taken: Scored | undefined): string {
  if (taken === undefined || each.score <= taken.score) return reasonAgainst(each, taken);
  return `${reasonsFor(each)}; it scores ${number(each.score)} against ${number(taken.score)}, and was not asked for`;
}

/** The fact that speaks loudest against it. */
function reasonAgainst({ style, factors, score }: Scored, taken: Scored | undefined): string {
  const loudest = [...factors].sort(
    (a, b) => b.weight * (1 - b.says[style][0]) - a.weight * (1 - a.says[style][0]),
  )[0];
  if (!loudest) return "it was not asked for";
  const [strength, note] = loudest.says[style];
  // What is said of a factor that it meets speaks for it.
  return strength >= 0.7 && taken
    ? `${note}; it would do, and scores ${number(score)} against ${number(taken.score)}`
    : note;
}

interface Grounds {
  readonly by: StyleChoice["by"];
  readonly drivers: readonly Ref[];
  readonly carriedFrom?: readonly [Ref, ...Ref[]];
}

function result(
  facts: Facts,
  style: StyleKey,
  because: string,
  scored: readonly Scored[],
  { by, drivers, carriedFrom }: Grounds,
): StyleChoice {
  const own = scored.find((each) => each.style === style);
  const rejected = isServerStyle(style) ? scored.filter((each) => each.style !== style) : [];
  return {
    by,
    ...(carriedFrom ? { carriedFrom } : {}),
    data: {
      style,
      name: styleNames[style],
      because: sentence(because),
      rejected: rejected.map((each) => ({
        name: styleNames[each.style],
        because: sentence(reasonToReject(each, own)),
        score: rounded(each.score),
      })),
      ...(own ? { score: rounded(own.score), factors: factorsOf(own, rejected) } : {}),
      communication: communicationOf(facts, style),
      drivers: [...drivers],
    },
  };
}

/** What the scores are made of, so that a reader can follow them. */
function factorsOf({ style, factors }: Scored, rejected: readonly Scored[]) {
  const compared = [style, ...rejected.map((each) => each.style)];
  return factors.map(({ name, weight, says }) => ({
    name,
    weight,
    says: compared.map((each) => {
      const [score, note] = says[each];
      return { style: styleNames[each], score: rounded(score), note: sentence(note) };
    }),
  }));
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}

function communicationOf(facts: Facts, style: StyleKey): StyleData["communication"] {
  const events = facts.conditions.events !== undefined;
  const queue =
    facts.stated.patterns.some(({ pattern }) => pattern.key === "message-queue") ||
    facts.stated.technologies.some(({ topic }) => topic === "message-broker");
  // What is done in one part because of another waits for nobody.
  const crossing = crossingWork(facts).length > 0;
  if (style === "microservices") {
    const several = servicesOf(facts.inputs).length >= 3;
    return events ? "event-driven" : queue || several || crossing ? "mixed" : "synchronous";
  }
  // Requests that wait for an answer reach functions too.
  if (style === "serverless") return events || queue || crossing ? "mixed" : "synchronous";
  if (style === "pipeline") return "synchronous";
  return (events || queue) && isServerStyle(style) ? "mixed" : "in-process";
}
