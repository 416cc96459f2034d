import type { FigureInput, Ref } from "@planc/core";
import type { Figure } from "@planc/core/ir";
import { type Creation, inputsOf, requestsOf } from "./creations.ts";
import { type NamedRate, namedInputs, namesOf } from "./named-rates.ts";
import { openViewsOf, pauseOf, readsOfViews, responseTime } from "./open-views.ts";
import type { Measure } from "./stated-load.ts";
import type { StatedShares } from "./stated-shares.ts";
import { statedPeople } from "./users.ts";
import { fromUsualHour } from "./usual-hour.ts";

export type RateDerivation =
  | "rate-from-users"
  | "rate-from-days"
  | "users-from-rate"
  | "users-from-share"
  | "factor-from-rates"
  | "load-of-each"
  | "load-of-open-views";

export interface Settling {
  readonly stated: ReadonlyMap<Measure, unknown>;
  readonly shares: StatedShares;
  readonly proposed: ReadonlyMap<string, unknown>;
  readonly creations: readonly Creation[];
  /** Whether people use it whose number tells how much is asked: not where programs alone call it. */
  readonly peopled: boolean;
  /** What is stated of one action alone: it comes on top of what all others make together. */
  readonly named: readonly NamedRate[];
  /** Who is there in an ordinary hour, where the text says it for a load test. */
  readonly usual?: FigureInput;
  /** Seconds after which an open view asks anew, and up to how many people do. */
  readonly asking?: { readonly every: number; readonly most: number; readonly ref: Ref };
  readonly settle: (measure: Measure) => FigureInput | undefined;
  readonly compute: (
    measure: Measure,
    formula: string,
    unit: Figure["unit"],
    inputs: Readonly<Record<string, FigureInput>>,
    by: RateDerivation,
    also?: Ref,
  ) => FigureInput;
}

/** Seconds of it: an action of a user and day has the day already. */
const day: FigureInput = { value: 86_400, unit: "count" };

/** From a rate, users at the same time, or users a day. */
export function rates(settling: Settling): void {
  const { stated, named, settle, compute } = settling;
  const byCallers = isByCallers(settling);
  if (settling.usual && !byCallers) {
    fromUsualHour(settling, settling.usual);
    return;
  }
  const thinkTime = (byCallers ? undefined : settle("think-time")) ?? {
    value: 10,
    unit: "s" as const,
  };
  const peakOf = stated.has("peak-request-rate") ? settle("peak-request-rate") : undefined;
  const average = stated.has("request-rate") ? settle("request-rate") : undefined;
  // Peak and average that are both stated leave nothing to assume.
  const peakFactor =
    peakOf && average && peakOf.value > average.value && !stated.has("peak-factor")
      ? compute(
          "peak-factor",
          "peak / average",
          "ratio",
          { peak: peakOf, average },
          "factor-from-rates",
        )
      : (settle("peak-factor") ?? { value: 5, unit: "ratio" as const });
  // Of a rate of some callers and an average times its factor, the larger has to hold; a peak below the average is none.
  const leastFactor = stated.has("peak-factor") ? peakFactor.value : 1;
  const isLess = peakOf && average ? peakOf.value < leastFactor * average.value : false;
  const rate = isLess ? undefined : peakOf;
  const readShare = settle("read-share") ?? { value: 0.8, unit: "ratio" as const };
  settle("message-rate");
  if (byCallers) {
    fromCallers(settling, peakFactor);
    return;
  }
  const { active, concurrent: users } = statedPeople(settling);
  if (stated.has("actions-per-user-day")) settle("actions-per-user-day");
  if (!users && !rate && !average) {
    fromDays(settling, active, { thinkTime, peakFactor, readShare });
    return;
  }
  // A rate that is stated is of all that comes.
  const asked = users && !rate && !average ? settling.asking : undefined;
  const openViews = users && openViewsOf(asked, thinkTime, users.value / pauseOf(thinkTime));
  const peak =
    rate ??
    (average
      ? compute(
          "peak-request-rate",
          "average * peakFactor",
          "req/s",
          { average, peakFactor },
          "rate-from-days",
        )
      : compute(
          "peak-request-rate",
          [
            `users / (responseTime + thinkTime)${openViews ? " * openViews" : ""}`,
            ...namesOf(named),
          ].join(" + "),
          "req/s",
          {
            ...(openViews ? { openViews } : {}),
            users: users ?? { value: 0, unit: "users" },
            responseTime,
            thinkTime,
            ...namedInputs(named),
          },
          "rate-from-users",
        ));
  if (openViews) readsOfViews(settling, readShare, openViews);
  if (!users) {
    compute(
      "concurrent-users",
      "rate * (responseTime + thinkTime)",
      "users",
      { rate: peak, responseTime, thinkTime },
      "users-from-rate",
    );
  }
  if (!average)
    compute("request-rate", "peak / peakFactor", "req/s", { peak, peakFactor }, "rate-from-days");
}

const ofPeople: readonly Measure[] = [
  "registered-users",
  "daily-active-users",
  "concurrent-users",
  "actions-per-user-day",
  "request-rate",
  "peak-request-rate",
];

/** Nobody has to be invented where programs call, and what they send is stated or usual. */
function isByCallers({ peopled, stated, shares, creations, named }: Settling): boolean {
  return (
    !peopled &&
    !ofPeople.some((each) => stated.has(each)) &&
    !shares.active &&
    !shares.concurrent &&
    (named.length > 0 || creations.some(({ per }) => per !== "user"))
  );
}

/** A judgement: the share of what programs and those who look after them ask besides handing records over. */
const besides: FigureInput = { value: 0.2, unit: "ratio", low: 0.05, high: 0.5 };

/** What programs send: at the rates that are stated, else as many as the domain records in a day. */
function fromCallers({ creations, named, compute }: Settling, peakFactor: FigureInput): void {
  const sent = named.length > 0 ? [] : creations.filter(({ per }) => per !== "user");
  const inputs = { ...Object.assign({}, ...sent.map(inputsOf)), day, besides };
  const spread = `(${sent.map(termOf).join(" + ")}) / day / (1 - besides)`;
  if (named.length === 0) {
    const average = compute("request-rate", spread, "req/s", inputs, "rate-from-days");
    compute(
      "peak-request-rate",
      "average * peakFactor",
      "req/s",
      { average, peakFactor },
      "rate-from-days",
    );
    return;
  }
  const sum = namesOf(named).join(" + ");
  const peak = compute("peak-request-rate", sum, "req/s", namedInputs(named), "rate-from-days");
  compute("request-rate", "peak / peakFactor", "req/s", { peak, peakFactor }, "rate-from-days");
}

function fromDays(
  { stated, proposed, creations, named, asking, settle, compute }: Settling,
  statedActive: FigureInput | undefined,
  {
    thinkTime,
    peakFactor,
    readShare,
  }: Readonly<Record<string, FigureInput>> & {
    readonly thinkTime: FigureInput;
    readonly peakFactor: FigureInput;
    readonly readShare: FigureInput;
  },
): void {
  const registered = settle("registered-users");
  const actions = settle("actions-per-user-day") ?? {
    value: 50,
    unit: "actions/user/day" as const,
  };
  const active =
    statedActive ??
    (proposed.has("daily-active-users") && !stated.has("registered-users")
      ? settle("daily-active-users")
      : undefined);
  const users =
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
  const devices = uploads(creations, users.value, actions.value * (1 - readShare.value));
  const daily = ["users * actions", ...devices.map(termOf)].join(" + ");
  const spread = devices.length === 0 ? `${daily} / day` : `(${daily}) / day`;
  const inputs = { users, actions, ...Object.assign({}, ...devices.map(inputsOf)), day };
  // Where other rates come on top, whoever looks on is not told from those who send them.
  const openViews =
    devices.length === 0 && named.length === 0
      ? openViewsOf(asking, thinkTime, (users.value * actions.value * peakFactor.value) / day.value)
      : undefined;
  const average = compute(
    "request-rate",
    [
      openViews ? `${spread} * openViews` : spread,
      ...namesOf(named).map((each) => `${each} / peakFactor`),
    ].join(" + "),
    "req/s",
    {
      ...inputs,
      ...(openViews ? { openViews } : {}),
      ...(named.length > 0 ? { peakFactor, ...namedInputs(named) } : {}),
    },
    "rate-from-days",
  );
  if (openViews) readsOfViews({ compute, ...(asking ? { asking } : {}) }, readShare, openViews);
  // A rate that is stated is one at peak: the factor, and its range, are of the others.
  const peak =
    named.length === 0
      ? compute(
          "peak-request-rate",
          "average * peakFactor",
          "req/s",
          { average, peakFactor },
          "rate-from-days",
        )
      : compute(
          "peak-request-rate",
          [`${spread} * peakFactor`, ...namesOf(named)].join(" + "),
          "req/s",
          { ...inputs, peakFactor, ...namedInputs(named) },
          "rate-from-days",
        );
  if (devices.length === 0 && named.length === 0)
    compute(
      "concurrent-users",
      openViews
        ? "ceil(rate / openViews * (responseTime + thinkTime))"
        : "ceil(rate * (responseTime + thinkTime))",
      "users",
      {
        rate: peak,
        ...(openViews ? { openViews } : {}),
        responseTime,
        // What views ask was reckoned with one pause, which their number cannot leave again.
        thinkTime: openViews ? { value: thinkTime.value, unit: thinkTime.unit } : thinkTime,
      },
      "users-from-rate",
    );
  // Records that devices send are nobody's presence, nor is what is done at a stated rate.
  else
    compute(
      "concurrent-users",
      "ceil(users * actions / day * peakFactor * (responseTime + thinkTime))",
      "users",
      { users, actions, day, peakFactor, responseTime, thinkTime },
      "users-from-rate",
    );
}

/**
 * Records that come besides what people do: those of the most requests, until the others fit into the
 * writes among people's requests.
 */
function uploads(
  creations: readonly Creation[],
  users: number,
  writesPerUser: number,
): readonly Creation[] {
  const perDay = (each: Creation) =>
    (each.records.value / (each.batch?.size.value ?? 1)) * (each.per === "user" ? users : 1);
  const sorted = [...creations].sort((a, b) => perDay(b) - perDay(a));
  let left = sorted.reduce((sum, each) => sum + perDay(each), 0);
  return sorted.filter((each) => {
    if (left <= users * writesPerUser) return false;
    left -= perDay(each);
    return true;
  });
}

const termOf = (each: Creation) =>
  each.per === "user" ? `users * ${requestsOf(each)}` : requestsOf(each);
