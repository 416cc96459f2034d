import {
  carried,
  type DraftOf,
  type DraftWhy,
  node,
  optional,
  type Ref,
  type ViewOf,
} from "@planc/core";
import { archetype, brief, type Figure, workload } from "@planc/core/ir";
import { figureOf, given, type Input } from "../figures/figure.ts";
import { assumed, derived, step } from "../kit.ts";
import { type Measure, mostPlausible, statedLoads } from "../workload/stated-load.ts";
import { loadKinds, usualLoads } from "../workload/usual-load.ts";

type Load = DraftOf<typeof workload.load>;

/** Kinds of product that many people or systems call at once. */
const served = new Set(["web-application", "api-service", "mobile-app", "game", "ai-service"]);

/** Who comes, and how often: stated, else usual in the domain, else a round figure; rates by Little's law. */
export const load = step("load", {
  reads: {
    product: brief.product,
    quantities: optional(brief.quantity),
    proposals: optional(archetype.proposal),
  },
  writes: { loads: workload.load },
  run: ({ product, quantities, proposals, report }) => {
    const pipeline = product.data.kinds[0] === "data-pipeline";
    const serves = product.data.kinds.some((kind) => served.has(kind));
    if (!pipeline && !serves) return { loads: [] };
    const stated = statedLoads(quantities, (quantity, value) =>
      report(
        "load-out-of-range",
        {
          value,
          about: quantity.data.about,
          taken: value > mostPlausible ? "the domain's usual load" : "a usual load",
        },
        { ref: quantity.ref },
      ),
    );
    const proposed = new Map(
      proposals.flatMap((each) =>
        each.data.kind === "load" && each.data.concept === undefined
          ? [[each.data.measure, { ref: each.ref, ...each.data }] as const]
          : [],
      ),
    );
    const loads = new Map<Measure, Load>();
    const put = (measure: Measure, figure: Figure, why: DraftWhy) =>
      loads.set(
        measure,
        node(workload.load, measure, { measure, title: loadKinds[measure].title, figure }, why),
      );

    /** The load as stated, as usual in the domain, or as a round figure; in this order. */
    const settle = (measure: Measure): Input | undefined => {
      const said = stated.get(measure);
      const usual = proposed.get(measure);
      const round = usualLoads[measure];
      if (said !== undefined) {
        put(measure, given(nameOf(measure), said.value, said.unit), carried(said.quantity.ref));
      } else if (usual !== undefined) {
        const range = { low: usual.low, high: usual.high };
        put(
          measure,
          given(nameOf(measure), usual.likely, loadKinds[measure].unit, range),
          carried(usual.ref),
        );
      } else if (round !== undefined) {
        put(
          measure,
          given(nameOf(measure), round.likely, loadKinds[measure].unit, round),
          assumed("usual-load", round.reason, [product.ref]),
        );
      }
      return inputOf(loads.get(measure));
    };
    const compute = (
      measure: Measure,
      formula: string,
      unit: Figure["unit"],
      inputs: Readonly<Record<string, Input>>,
      by: "rate-from-users" | "rate-from-days" | "users-from-rate",
    ): Input => {
      const figure = figureOf(formula, unit, inputs);
      const from = Object.values(inputs).flatMap((input): Ref[] => (input.ref ? [input.ref] : []));
      put(measure, figure, derived(by, from));
      return { value: figure.value, unit, ref: `workload/load#${measure}`, ...rangeOf(figure) };
    };

    if (pipeline) {
      settle("runs-per-day");
      settle("records-per-run");
    }
    if (serves) rates({ stated, proposed, settle, compute });
    return { loads: [...loads.values()] };
  },
});

interface Settling {
  readonly stated: ReadonlyMap<Measure, unknown>;
  readonly proposed: ReadonlyMap<string, unknown>;
  readonly settle: (measure: Measure) => Input | undefined;
  readonly compute: (
    measure: Measure,
    formula: string,
    unit: Figure["unit"],
    inputs: Readonly<Record<string, Input>>,
    by: "rate-from-users" | "rate-from-days" | "users-from-rate",
  ) => Input;
}

const responseTime: Input = { value: 0.2, unit: "s" };
const secondsPerDay: Input = { value: 86_400, unit: "s" };

/** From users at the same time, from a rate, or from users a day, whichever the input gives. */
function rates({ stated, proposed, settle, compute }: Settling): void {
  const thinkTime = settle("think-time") ?? { value: 10, unit: "s" as const };
  const peakFactor = settle("peak-factor") ?? { value: 5, unit: "ratio" as const };
  settle("read-share");
  settle("message-rate");
  if (stated.has("registered-users")) settle("registered-users");
  if (stated.has("daily-active-users")) settle("daily-active-users");
  const users = stated.has("concurrent-users") ? settle("concurrent-users") : undefined;
  const rate = stated.has("peak-request-rate") ? settle("peak-request-rate") : undefined;
  if (users || rate) {
    const peak =
      rate ??
      compute(
        "peak-request-rate",
        "users / (responseTime + thinkTime)",
        "req/s",
        { users: users ?? { value: 0, unit: "users" }, responseTime, thinkTime },
        "rate-from-users",
      );
    if (!users) {
      compute(
        "concurrent-users",
        "rate * (responseTime + thinkTime)",
        "users",
        { rate: peak, responseTime, thinkTime },
        "users-from-rate",
      );
    }
    compute("request-rate", "peak / peakFactor", "req/s", { peak, peakFactor }, "rate-from-days");
    return;
  }
  const registered = settle("registered-users");
  const actionsPerDay = settle("actions-per-user-day") ?? {
    value: 50,
    unit: "actions/user/day" as const,
  };
  const active =
    stated.has("daily-active-users") ||
    (proposed.has("daily-active-users") && !stated.has("registered-users"))
      ? settle("daily-active-users")
      : undefined;
  const daily =
    active ??
    compute(
      "daily-active-users",
      "registered * activeShare",
      "users",
      {
        registered: registered ?? { value: 1000, unit: "users" },
        activeShare: { value: 0.3, unit: "ratio", low: 0.1, high: 0.6 },
      },
      "rate-from-days",
    );
  const average = compute(
    "request-rate",
    "users * actions / day",
    "req/s",
    { users: daily, actions: actionsPerDay, day: secondsPerDay },
    "rate-from-days",
  );
  const peak = compute(
    "peak-request-rate",
    "average * peakFactor",
    "req/s",
    { average, peakFactor },
    "rate-from-days",
  );
  compute(
    "concurrent-users",
    "ceil(rate * (responseTime + thinkTime))",
    "users",
    { rate: peak, responseTime, thinkTime },
    "users-from-rate",
  );
}

/** `peak-factor` → `peakFactor`, as formulas name it. */
function nameOf(measure: Measure): string {
  return measure.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function inputOf(load: Load | undefined): Input | undefined {
  if (load === undefined) return undefined;
  const { value, unit } = load.data.figure;
  return { value, unit, ref: `workload/load#${load.id}`, ...rangeOf(load.data.figure) };
}

function rangeOf({ low, high }: Figure): { readonly low?: number; readonly high?: number } {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

export type LoadView = ViewOf<typeof workload.load>;
