import {
  type FigureInput,
  figureOf,
  inputOf,
  join,
  node,
  optional,
  type Ref,
  type ViewOf,
} from "@planc/core";
import { type Figure, integration, workload } from "@planc/core/ir";
import { derived, step } from "../kit.ts";

type Call = ViewOf<typeof integration.call>;
type Limit = ViewOf<typeof integration.provider>["data"]["limits"][number];

/** What is asked of each provider at peak, with repeats, in the unit of each limit that it has. */
export const quotas = step("quotas", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    loads: optional(workload.load),
  },
  writes: { quotas: integration.quota },
  run: ({ providers, calls, loads, options }) => {
    const factor = loads.find(({ data }) => data.measure === "peak-factor");
    return {
      quotas: providers.flatMap((provider) => {
        const own = calls.filter(({ data }) => data.provider === provider.ref);
        return provider.data.limits.flatMap((limit, at) => {
          const counted = busiest(
            own.filter((call) => isCounted(call, limit)),
            limit,
          );
          const expected =
            counted.length > 0
              ? expectedOf(counted, limit, options.retryBudget, factor)
              : undefined;
          if (!expected || limit.kind === "adaptive" || limit.kind === "size") return [];
          const { allowed } = limit;
          return [
            node(
              integration.quota,
              join(provider.id, `${at + 1}`),
              {
                provider: provider.ref,
                limit: at,
                what: [limit.what, limit.when]
                  .filter((each) => each)
                  .join(", ")
                  .slice(0, 200),
                calls: counted.map(({ ref }) => ref),
                expected,
                allowed,
                used: figureOf("expected / allowed", "ratio", {
                  expected: inputOf(expected),
                  allowed: { value: allowed.value, unit: allowed.unit, ref: provider.ref },
                }),
                ...(counted.some(({ data }) => data.atMost) ? { atMost: true as const } : {}),
                ...(counted.some(({ data }) => data.perReceiver)
                  ? { perReceiver: true as const }
                  : {}),
              },
              derived("quota-of-limit", [provider.ref, ...counted.map(({ ref }) => ref)]),
            ),
          ];
        });
      }),
    };
  },
});

/** Tests and trials have limits of their own, which production does not meet. */
const isTrial = ({ when }: Limit): boolean =>
  /\b(?:sandbox|test|developer|dev|trial)\b/i.test(when ?? "");

function isCounted({ data }: Call, limit: Limit): boolean {
  if (!data.peak || isTrial(limit)) return false;
  // What one receiver gets is no matter of the load of all; what one sender of ours lets through is.
  if (limit.kind === "sender")
    return (
      data.effect === "message" && !/\b(?:device|receiver|recipient|user)\b/i.test(limit.sender)
    );
  // Limits of one object or one person are no matter of the load of all.
  if (
    /\bper (?!account|app|org|tenant|project|key|workspace|domain|shop|client|application)/i.test(
      limit.scope,
    )
  )
    return false;
  if (limit.kind === "points") return costOf(data.effect, limit.cost) !== undefined;
  if (limit.kind !== "rate" || limit.endpoint === undefined) return true;
  const path = data.endpoint?.path;
  if (path === undefined) return false;
  return /^each\b/i.test(limit.endpoint) || pathsOf(limit.endpoint).some((each) => each === path);
}

/** What holds for each endpoint by itself is nearest at the one that is called most. */
function busiest(calls: readonly Call[], limit: Limit): readonly Call[] {
  if (limit.kind !== "rate" || !/^each\b/i.test(limit.endpoint ?? "")) return calls;
  const byPath = new Map<string, Call[]>();
  for (const call of calls) {
    const { method = "", path = "" } = call.data.endpoint ?? {};
    const at = `${method} ${path}`;
    byPath.set(at, [...(byPath.get(at) ?? []), call]);
  }
  const load = (all: readonly Call[]): number =>
    all.reduce((sum, { data }) => sum + (data.peak?.value ?? 0), 0);
  return [...byPath.values()].toSorted((a, b) => load(b) - load(a))[0] ?? [];
}

const pathsOf = (text: string): readonly string[] => text.match(/\/[^\s,;]+/g) ?? [];

/** Rates stay rates, a quota takes a window of them, and what is under way at once follows from how long one takes. */
function expectedOf(
  calls: readonly Call[],
  limit: Limit,
  repeats: number,
  factor: ViewOf<typeof workload.load> | undefined,
): Figure | undefined {
  const inputs: Record<string, FigureInput> = {};
  const terms = calls.map(({ ref, data }, at) => {
    const name = `call${at + 1}`;
    const of: Ref = ref;
    if (data.peak) inputs[name] = { ...inputOf(data.peak), ref: of };
    const cost = limit.kind === "points" ? costOf(data.effect, limit.cost) : 1;
    return cost === 1 ? name : `${cost} * ${name}`;
  });
  const sum = terms.length === 1 ? (terms[0] ?? "") : `(${terms.join(" + ")})`;
  const repeated: (typeof inputs)[string] = { value: repeats, unit: "ratio" };
  const withRepeats = { ...inputs, repeats: repeated };
  switch (limit.kind) {
    case "rate":
    case "points":
    case "sender":
      return figureOf(`${sum} * (1 + repeats)`, limit.allowed.unit, withRepeats);
    case "quota": {
      const average = inSeconds(limit.window) >= 86_400 ? factor : undefined;
      // Over a day and more it is the average that counts.
      return figureOf(`${sum} * (1 + repeats) * window${average ? " / peakFactor" : ""}`, "count", {
        ...withRepeats,
        window: { value: inSeconds(limit.window), unit: "s" },
        ...(average
          ? {
              peakFactor: {
                value: average.data.figure.value,
                unit: average.data.figure.unit,
                ref: average.ref,
              },
            }
          : {}),
      });
    }
    case "concurrency": {
      const longest = Math.max(...calls.map(({ data }) => inSeconds(data.timeout)));
      // Calls that end before they count are never held against it.
      if (limit.longerThan && longest < inSeconds(limit.longerThan)) return undefined;
      return figureOf(`ceil(${sum} * (1 + repeats) * wait)`, "count", {
        ...withRepeats,
        wait: { value: longest, unit: "s" },
      });
    }
    default:
      return undefined;
  }
}

function inSeconds({ value, unit }: { readonly value: number; readonly unit: string }): number {
  const factor = { ms: 0.001, s: 1, min: 60, h: 3600, day: 86_400 }[unit] ?? Number.NaN;
  return value * factor;
}

/** `1 a read, 5 a write` for this kind of call; nothing where the text has no such number. */
function costOf(effect: string, cost: string): number | undefined {
  const kind = effect === "read" ? "read|query|get" : "write|mutation|post";
  const [, found] = new RegExp(`(\\d+)[^,;]*?\\b(?:${kind})`, "i").exec(cost) ?? [];
  return found === undefined ? undefined : Number(found);
}
