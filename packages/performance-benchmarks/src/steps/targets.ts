import {
  carried,
  type DataOf,
  type DraftOf,
  figureOf,
  join,
  node,
  optional,
  slug,
  type ViewOf,
  wordTable,
} from "@planc/core";
import { brief, performance, type Unit } from "@planc/core/ir";
import { screenWords, serverPart } from "../catalog/screen-words.ts";
import { runMethod } from "../catalog/told-methods.ts";
import { assumed, derived, step } from "../kit.ts";
import { deedsNamed, type Named } from "../workload/named-deeds.ts";
import { isOfCopy } from "../workload/of-each.ts";
import { targetBelowAlarm } from "../workload/target-below-alarm.ts";

type Target = DataOf<typeof performance.target>;
type Quantity = ViewOf<typeof brief.quantity>;

/** Kinds of product that people wait for over a network. */
const waitedFor = new Set(["web-application", "api-service", "mobile-app", "game", "ai-service"]);

/** Kinds that answer nobody over a network. */
const runByPeople = new Set(["command-line-tool", "library"]);

/** What the system must reach: what the input demands, and what people who wait for it take for granted. */
export const targets = step("targets", {
  reads: {
    product: brief.product,
    quantities: optional(brief.quantity),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
  },
  writes: { targets: performance.target },
  run: ({ product, quantities, actions, concepts }) => {
    const stated = quantities.flatMap((each) => {
      const woken = targetBelowAlarm(each);
      const target = runBy(
        product.data.kinds,
        woken ?? ofDeeds(statedTarget(each), { actions, concepts }),
      );
      return target === undefined
        ? []
        : [
            node(
              performance.target,
              join(woken ? "system" : slug(each.data.about), target.measure),
              target,
              woken ? derived("target-below-alarm", [each.ref]) : carried(each.ref),
            ),
          ];
    });
    const waits = product.data.kinds.some((kind) => waitedFor.has(kind));
    const has = (measure: Target["measure"]) =>
      stated.some((each) => each.data.measure === measure);
    const usual = waits ? usualTargets.filter((each) => !has(each.data.measure)) : [];
    return {
      targets: [
        ...strictest(stated),
        ...usual.map(({ data, reason }) =>
          node(
            performance.target,
            join("system", data.measure),
            data,
            assumed("usual-target", reason, [product.ref]),
          ),
        ),
      ],
    };
  },
});

/** A time says by its name which deed it is of: whoever is held to it reads no names. */
function ofDeeds(target: Target | undefined, named: Named): Target | undefined {
  return target?.measure === "response-time"
    ? { ...target, applies: [...target.applies, ...deedsNamed(target, named)] }
    : target;
}

/** No server is there to ask how long a command took, and no peak on the machine of one person. */
function runBy(kinds: readonly string[], target: Target | undefined): Target | undefined {
  return target?.measure === "response-time" && kinds.every((kind) => runByPeople.has(kind))
    ? { ...target, method: runMethod, condition: "With the planned data volume." }
    : target;
}

/** Of several demands on the same thing the one that the others follow from. */
function strictest(targets: readonly DraftOf<typeof performance.target>[]) {
  const kept = new Map<string, DraftOf<typeof performance.target>>();
  for (const each of targets) {
    const other = kept.get(each.id);
    const floor = each.data.comparator === ">=" || each.data.comparator === ">";
    const [value, least] = [
      each.data.value.value,
      other?.data.value.value ?? each.data.value.value,
    ];
    if (other === undefined || (floor ? value > least : value < least)) kept.set(each.id, each);
  }
  return [...kept.values()];
}

const measures: Readonly<
  Record<string, { readonly measure: Target["measure"]; readonly method: string }>
> = {
  "response-time": {
    measure: "response-time",
    method: "Percentile of the response time at the server, before the network.",
  },
  availability: {
    measure: "availability",
    method: "Share of requests answered without a server error.",
  },
  "concurrent-users": {
    measure: "concurrency",
    method: "Load test with that many users at the same time.",
  },
  "request-rate": {
    measure: "throughput",
    method: "Load test at that rate with all other targets kept.",
  },
  "message-rate": {
    measure: "throughput",
    method: "Load test at that rate with all other targets kept.",
  },
  "recovery-time": { measure: "recovery-time", method: "Restore drill with a stopwatch." },
  "recovery-point": {
    measure: "recovery-point",
    method: "Restore drill: age of the newest row that came back.",
  },
};

function statedTarget({ data: quantity }: Quantity): Target | undefined {
  if (isErrorRate(quantity)) return errorTarget(quantity);
  const known = quantity.measure === undefined ? undefined : measures[quantity.measure];
  const value = amountOf(quantity);
  if (known === undefined || value === undefined || quantity.kind !== "system-target")
    return undefined;
  // What each of several callers sends is no throughput of the system.
  if (quantity.per !== undefined && known.measure !== "response-time" && !isOfCopy(quantity.per))
    return undefined;
  const latency = known.measure === "response-time";
  const isSeen = latency && isOfScreen(quantity);
  const delivery =
    latency && !isSeen && /deliver|real.?time|collaborat|update|message/i.test(quantity.about);
  return {
    name: nameOf(quantity, known.measure),
    measure: delivery ? "delivery-time" : known.measure,
    // "99.9 % uptime" is a floor and "2-second responses" a ceiling, also where no comparator is written.
    comparator: quantity.comparator !== "=" ? quantity.comparator : latency ? "<=" : ">=",
    value,
    ...(latency ? { percentile: quantity.percentile ?? 95 } : {}),
    condition: `At peak load, ${sizeOf(quantity) ?? "with the planned data volume"}.`,
    applies: quantity.subject === undefined ? [] : [quantity.subject],
    ...toldOf(quantity),
    method: delivery
      ? "Time from the write to its arrival at a connected client."
      : isSeen
        ? "From the request for it to what is shown, in browsers of users or in an end-to-end test; load test and alert hold the server to its share."
        : known.method,
    ...(isSeen
      ? {
          serverShare: figureOf("shown * serverPart", value.unit, {
            shown: value,
            serverPart: { value: serverPart, unit: "ratio" },
          }),
        }
      : {}),
  };
}

const size = /^for (\d[\d.,]{0,8}) ?([kMG]i?B)\b[, ]*/;

/** "< 2s for 10MB": how much is sent meanwhile. */
function sizeOf({ said = "" }: Quantity["data"]): string | undefined {
  const [, number, unit] = size.exec(said) ?? [];
  return number && `with ${number} ${unit} each`;
}

/** How a table of targets says that each is measured. */
function toldOf({ said = "", percentile }: Quantity["data"]): Pick<Target, "told"> {
  const told = said.replace(size, "");
  const isMethod = /\b(?:time|delivery|latency|duration)$/i.test(told);
  // The percentile stands in its name.
  return isMethod && percentile === undefined ? { told } : {};
}

/** Whether a time is of what people see, by its own words. */
function isOfScreen({ about }: Quantity["data"]): boolean {
  const words = about.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => screenWords.has(word) || screenWords.has(word.replace(/s$/, "")));
}

/** A share of failures that is small enough to be what the product is held to. */
function isErrorRate({ about, unit, comparator, value }: Quantity["data"]): boolean {
  const isShare = unit === "%" || unit === "percent";
  const isCeiling = comparator === "<" || comparator === "<=" || comparator === "=";
  return (
    isShare &&
    isCeiling &&
    typeof value === "number" &&
    value > 0 &&
    value <= mostErrors &&
    /^(?:(?:server|request|http|api|overall|system) )?(?:errors?|error rate|failure rate)$/i.test(
      about,
    )
  );
}

/** In percent; above it a number says when to wake somebody, and not what is promised. */
const mostErrors = 5;

function errorTarget(quantity: Quantity["data"]): Target | undefined {
  const value = amountOf(quantity);
  return (
    value && {
      name: nameOf(quantity, "error-rate"),
      measure: "error-rate",
      comparator: quantity.comparator === "<" ? "<" : "<=",
      value,
      condition: "At peak load.",
      applies: [],
      method: "Share of requests answered with a status of 500 or above.",
    }
  );
}

function nameOf(quantity: Quantity["data"], measure: Target["measure"]): string {
  const said = quantity.about.charAt(0).toUpperCase() + quantity.about.slice(1);
  if (measure !== "response-time") return said;
  const percentile = `p${quantity.percentile ?? 95}`;
  // "ingestion latency p99" has it already.
  const about = said.endsWith(` ${percentile}`) ? said.slice(0, -percentile.length - 1) : said;
  return `${about}, ${percentile}`;
}

const units: Readonly<Record<string, { readonly unit: Unit; readonly factor: number }>> = wordTable(
  {
    ms: { unit: "ms", factor: 1 },
    s: { unit: "ms", factor: 1000 },
    min: { unit: "min", factor: 1 },
    h: { unit: "h", factor: 1 },
    day: { unit: "day", factor: 1 },
    "%": { unit: "percent", factor: 1 },
    percent: { unit: "percent", factor: 1 },
    user: { unit: "users", factor: 1 },
    users: { unit: "users", factor: 1 },
    "req/s": { unit: "req/s", factor: 1 },
    "msg/s": { unit: "msg/s", factor: 1 },
  },
);

/** The number with its unit; of a range its stricter end; nothing where the unit is not understood. */
function amountOf({ value, unit, measure }: Quantity["data"]): Target["value"] | undefined {
  const known = units[unit] ?? (measure === "concurrent-users" ? units.users : undefined);
  if (known === undefined) return undefined;
  const number = typeof value === "number" ? value : (value[0] ?? 0);
  return { value: number * known.factor, unit: known.unit };
}

const usualTargets: readonly { readonly data: Target; readonly reason: string }[] = [
  {
    data: {
      name: "Response time, p95",
      measure: "response-time",
      comparator: "<=",
      value: { value: 500, unit: "ms" },
      percentile: 95,
      condition: "At peak load, with the planned data volume.",
      applies: [],
      method: "Percentile of the response time at the server, before the network.",
    },
    reason:
      "not given; half a second leaves the network and the screen the other half of the second after which people notice that they wait.",
  },
  {
    data: {
      name: "Server errors",
      measure: "error-rate",
      comparator: "<",
      value: { value: 1, unit: "percent" },
      condition: "At peak load.",
      applies: [],
      method: "Share of requests answered with a status of 500 or above.",
    },
    reason: "not given; above one in a hundred, people see failures in an ordinary session.",
  },
];

/** Whether nobody asked for it: steps do not see why a node is there. */
export function isUsual({ id, data }: Pick<ViewOf<typeof performance.target>, "id" | "data">) {
  return usualTargets.some(
    (each) => id === join("system", data.measure) && each.data.name === data.name,
  );
}
