import {
  askedEvery,
  carried,
  type DraftOf,
  type DraftWhy,
  type FigureInput,
  figureOf,
  givenFigure,
  mostAsking,
  node,
  optional,
  type Ref,
  type ViewOf,
  visibleWithin,
} from "@planc/core";
import { archetype, brief, type Figure, workload } from "@planc/core/ir";
import { assumed, derived, step } from "../kit.ts";
import { batchesOf } from "../workload/batches.ts";
import { creationsOf } from "../workload/creations.ts";
import { contradictions, isOfNobody, isWithoutUnit } from "../workload/doubtful.ts";
import { isCreationOf, namedOf, rateNode } from "../workload/named-rates.ts";
import { subjectOf } from "../workload/rate-subject.ts";
import { type RateDerivation, rates, type Settling } from "../workload/rates.ts";
import { type Measure, mostPlausible, statedLoads } from "../workload/stated-load.ts";
import { statedTests } from "../workload/stated-tests.ts";
import { householdLoad, householdWords, loadKinds, usualLoads } from "../workload/usual-load.ts";

type Load = DraftOf<typeof workload.load>;

/** Kinds of product that many people or systems call at once. */
const served = new Set(["web-application", "api-service", "mobile-app", "game", "ai-service"]);

/** Who comes, and how often: stated, else usual in the domain, else a round figure; rates by Little's law. */
export const load = step("load", {
  reads: {
    product: brief.product,
    quantities: optional(brief.quantity),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    requirements: optional(brief.requirement),
    mentions: optional(brief.mention),
    actors: optional(brief.actor),
    proposals: optional(archetype.proposal),
  },
  writes: { loads: workload.load, batches: workload.batch, rates: workload.rate },
  run: ({
    product,
    quantities,
    actions,
    concepts,
    requirements,
    mentions,
    actors,
    proposals,
    report,
  }) => {
    const pipeline = product.data.kinds[0] === "data-pipeline";
    const serves = product.data.kinds.some((kind) => served.has(kind));
    if (!pipeline && !serves) return { loads: [], batches: [], rates: [] };
    const refuse = (quantity: (typeof quantities)[number], value: number) =>
      report(
        "load-out-of-range",
        {
          value,
          about: quantity.data.about,
          taken: value > mostPlausible ? "the domain's usual load" : "a usual load",
        },
        { ref: quantity.ref },
      );
    const subject = (quantity: (typeof quantities)[number]) =>
      subjectOf(quantity, { actions, concepts, requirements });
    const ofUncounted = (quantity: (typeof quantities)[number], per: string) =>
      report("load-of-one-alone", { about: quantity.data.about, per }, { ref: quantity.ref });
    const {
      loads: stated,
      ofActions,
      shares,
    } = statedLoads(quantities, { outOfRange: refuse, ofUncounted }, subject);
    for (const { ref, ...told } of contradictions(stated))
      report("load-contradiction", told, { ref });
    for (const quantity of quantities) {
      if (isOfNobody(quantity)) refuse(quantity, 0);
      if (isWithoutUnit(quantity))
        report(
          "load-without-unit",
          { text: quantity.data.said ?? quantity.data.about },
          { ref: quantity.ref },
        );
    }
    const proposed = new Map(
      proposals.flatMap((each) =>
        each.data.kind === "load" && each.data.concept === undefined
          ? [[each.data.measure, { ref: each.ref, ...each.data }] as const]
          : [],
      ),
    );
    const household = requirements.find(
      ({ data }) => data.priority !== "wont" && householdWords.test(data.text),
    );
    const loads = new Map<Measure, Load>();
    const put = (measure: Measure, figure: Figure, why: DraftWhy) =>
      loads.set(
        measure,
        node(workload.load, measure, { measure, title: loadKinds[measure].title, figure }, why),
      );

    /** The load as stated, as usual in the domain, or as a round figure; in this order. */
    const settle = (measure: Measure): FigureInput | undefined => {
      const said = stated.get(measure);
      const usual = proposed.get(measure);
      const round =
        measure === "registered-users" && household ? householdLoad : usualLoads[measure];
      if (said?.spread !== undefined) {
        compute(measure, said.spread.formula, said.unit, said.spread.inputs, "load-of-each");
      } else if (said !== undefined) {
        put(
          measure,
          givenFigure(nameOf(measure), said.value, said.unit),
          carried(said.quantity.ref),
        );
      } else if (usual !== undefined) {
        const range = { low: usual.low, high: usual.high };
        put(
          measure,
          givenFigure(nameOf(measure), usual.likely, loadKinds[measure].unit, range),
          carried(usual.ref),
        );
      } else if (round !== undefined) {
        put(
          measure,
          givenFigure(nameOf(measure), round.likely, loadKinds[measure].unit, round),
          assumed("usual-load", round.reason, [
            product.ref,
            ...(round === householdLoad && household ? [household.ref] : []),
          ]),
        );
      }
      return inputOf(loads.get(measure));
    };
    const compute = (
      measure: Measure,
      formula: string,
      unit: Figure["unit"],
      inputs: Readonly<Record<string, FigureInput>>,
      by: RateDerivation,
      also?: Ref,
    ): FigureInput => {
      const figure = figureOf(formula, unit, inputs);
      const from = Object.values(inputs).flatMap((input): Ref[] => (input.ref ? [input.ref] : []));
      put(measure, figure, derived(by, also === undefined ? from : [...from, also]));
      return { value: figure.value, unit, ref: `workload/load#${measure}`, ...rangeOf(figure) };
    };

    if (pipeline) {
      settle("runs-per-day");
      settle("records-per-run");
      if (!serves && stated.has("message-rate")) settle("message-rate");
    }
    const batches = serves ? batchesOf({ actions, proposals, quantities }) : [];
    const sent = batches.map((each) => ({ ...each, ref: `workload/batch#${each.id}` as const }));
    const own = serves ? [...ofActions].map(([action, said]) => rateNode(action, said)) : [];
    const creations = creationsOf(actions, proposals, sent).filter(
      ({ concept }) => !own.some((each) => isCreationOf(each.data.action, concept, actions)),
    );
    const usual = statedTests(quantities).get("normal")?.users;
    if (serves)
      rates({
        ...(usual === undefined ? {} : { usual }),
        stated,
        shares,
        proposed,
        creations,
        peopled: isPeopled(product.data.kinds, actors, actions),
        named: own.map(namedOf),
        ...askingOf(product.data.kinds, requirements, mentions),
        settle,
        compute,
      });
    return { loads: [...loads.values()], batches, rates: own };
  },
});

/** Kinds of product that people look at. */
const shown = new Set(["web-application", "mobile-app", "desktop-app", "game"]);

/** A channel that tells open views of changes. */
const live =
  /\b(?:web ?sockets?|socket\.io|server-sent|signalr|stomp|mqtt|ably|real-time|subscriptions)\b/i;

/** How often open views ask anew, where others are to see a change in time and nothing tells them. */
function askingOf(
  kinds: readonly string[],
  requirements: readonly ViewOf<typeof brief.requirement>[],
  mentions: readonly ViewOf<typeof brief.mention>[],
): Pick<Settling, "asking"> {
  const isTold = mentions.some(
    ({ data }) =>
      data.modality !== "avoid" &&
      (data.topic === "real-time" || live.test(data.technology)) &&
      !/\bvalidation|feedback\b/i.test(data.technology),
  );
  if (isTold || !kinds.some((kind) => shown.has(kind))) return {};
  const [said] = requirements
    .filter(({ data }) => data.priority !== "wont" && data.later === undefined)
    .flatMap(({ ref, data }) => {
      const seconds = visibleWithin(data.text);
      return seconds === undefined ? [] : [{ ref, every: askedEvery(seconds) }];
    })
    .sort((a, b) => a.every - b.every);
  return said ? { asking: { ...said, most: mostAsking(said.every) } } : {};
}

/** Whether people use it: who runs it, or looks at what programs did with it, makes no load of its own. */
function isPeopled(
  kinds: readonly string[],
  actors: readonly ViewOf<typeof brief.actor>[],
  actions: readonly ViewOf<typeof brief.action>[],
): boolean {
  if (kinds.some((kind) => shown.has(kind)) || actors.length === 0) return true;
  const people = new Set<string>(
    actors.flatMap(({ ref, data }) => (data.kind === "person" && !data.privileged ? [ref] : [])),
  );
  return actions.some(
    ({ data }) => writing.has(data.effect) && data.actors.some((each) => people.has(each)),
  );
}

const writing = new Set(["create", "update", "delete", "transition", "command"]);

/** `peak-factor` → `peakFactor`, as formulas name it. */
function nameOf(measure: Measure): string {
  return measure.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function inputOf(load: Load | undefined): FigureInput | undefined {
  if (load === undefined) return undefined;
  const { value, unit } = load.data.figure;
  return { value, unit, ref: `workload/load#${load.id}`, ...rangeOf(load.data.figure) };
}

function rangeOf({ low, high }: Figure): { readonly low?: number; readonly high?: number } {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
