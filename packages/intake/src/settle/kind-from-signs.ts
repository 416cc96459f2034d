import type { DataOf, DraftOf, Ref } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { kindOfSurface, kindOfTopic } from "./kind-topics.ts";
import type { Readings } from "./readings.ts";

type Kind = DataOf<typeof brief.product>["kinds"][number];

interface Score {
  weak: number;
  strong: number;
  readonly refs: Ref[];
}

/** A strong sign counts as three weak ones; many weak ones alone show little. */
function pointsOf({ weak, strong }: Score): number {
  const most = strong > 0 ? 8 : weak >= many ? 6 : 4;
  return strong * 3 + Math.min(weak, most);
}

/** As many weak signs are no chance. */
const many = 10;

/** Fewer points are chance. */
const fewest = 3;

/** The kinds of product that a text shows by how it says the product is used; none where it shows nothing. */
export function kindFromSigns(
  readings: Readings,
  products: Readings["products"],
):
  | {
      readonly kinds: readonly [Kind, ...Kind[]];
      readonly why: DraftOf<typeof brief.product>["why"];
    }
  | undefined {
  const scores = new Map<Kind, Score>();
  const add = (kind: Kind, strength: "strong" | "weak", ref: Ref): void => {
    const score = scores.get(kind) ?? { weak: 0, strong: 0, refs: [] };
    scores.set(kind, score);
    score[strength]++;
    if (strength === "strong") score.refs.unshift(ref);
    else score.refs.push(ref);
  };
  for (const { ref, data } of readings.products) {
    if (data.kind && data.sign && data.sign !== "denied") add(data.kind, data.sign, ref);
  }
  for (const { ref, data } of products) {
    // "Library" may be one for books, "browser" what a product reads the files of.
    const plain =
      data.title === true && (data.kind === "library" || data.kind === "web-application");
    if (data.kind) add(data.kind, plain ? "weak" : "strong", ref);
  }
  const used = [
    ...readings.mentions.filter(({ data }) => data.modality !== "avoid"),
    ...readings.existing,
  ];
  for (const { ref, data } of used) {
    const kind = kindOfTopic(data.topic);
    if (kind)
      add(kind, kind === "command-line-tool" || kind === "data-pipeline" ? "weak" : "strong", ref);
  }
  for (const { ref, data } of readings.parts) {
    if (data.kind === "surface") add(kindOfSurface(data.name), "weak", ref);
  }
  for (const [kind, { strong }] of scores) {
    // Dashboards are told of apps too; browsers that are told of more often outweigh that none is wanted.
    const denials = readings.products.filter(
      ({ data }) => data.kind === kind && data.sign === "denied",
    );
    if (denials.length > 0 && strong <= denials.length) scores.delete(kind);
  }
  const ranked = [...scores].toSorted(
    ([a, x], [b, y]) => pointsOf(y) - pointsOf(x) || y.strong - x.strong || (a < b ? -1 : 1),
  );
  // A product with a face of its own has interfaces for other programs as well.
  const faced = ranked.some(([kind, score]) => hasFace(kind) && isSure(score));
  const [best, ...rest] = faced ? ranked.filter(([kind]) => kind !== "api-service") : ranked;
  if (!best || pointsOf(best[1]) < fewest) return undefined;
  const [kind, score] = best;
  const others = rest.filter(
    ([other, each]) =>
      hasFace(other) &&
      isSure(each) &&
      (each.weak >= many || pointsOf(each) * 3 >= pointsOf(score)),
  );
  const refs = [best, ...others].flatMap(([, each]) => each.refs.slice(0, 6));
  return {
    kinds: [kind, ...others.map(([other]) => other)],
    why: derived("kind-from-signs", [...products.map(({ ref }) => ref), ...refs]),
  };
}

/** Said again and again. */
function isSure({ strong, weak }: Score): boolean {
  return strong >= 2 || weak >= many;
}

const faces: ReadonlySet<Kind> = new Set<Kind>([
  "web-application",
  "mobile-app",
  "desktop-app",
  "command-line-tool",
  "library",
]);

function hasFace(kind: Kind): boolean {
  return faces.has(kind);
}
