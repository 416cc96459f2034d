import type { Ref, ViewOf } from "@planc/core";
import type { api, Figure, workload } from "@planc/core/ir";
import { figureOf, type Input } from "../figures.ts";
import type { Use } from "./uses.ts";

export interface LoadFacts {
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
}

export interface Peak {
  readonly figure: Figure;
  /** It can be no more than that; what is expected is not known. */
  readonly atMost: boolean;
}

/** How often a call is made at peak: for each flow that makes it, as often as what sets the flow off. */
export function peakOf(use: Use, uses: readonly Use[], facts: LoadFacts): Peak | undefined {
  const inputs: Record<string, Input> = {};
  const terms: string[] = [];
  let isBounded = use.flows.length === 0;
  for (const { flow, times } of use.flows) {
    const causes = causesOf(flow, uses, facts);
    if (causes.length === 0) isBounded = true;
    for (const { name, input, of } of causes) {
      // One operation that sets off two flows makes the calls of both.
      inputs[name] = input;
      terms.push(`${times * of === 1 ? "" : `${times * of} * `}${name}`);
    }
  }
  if (isBounded) {
    const all = facts.loads.find(({ data }) => data.measure === "peak-request-rate");
    if (!all) return undefined;
    const most = Math.max(1, ...use.flows.map(({ times }) => times));
    const { value, unit, low, high } = all.data.figure;
    const peak: Input = { value, unit, ref: all.ref, low, high };
    return {
      figure: figureOf(most === 1 ? "peakRequests" : `${most} * peakRequests`, "req/s", {
        peakRequests: peak,
      }),
      atMost: true,
    };
  }
  return { figure: figureOf(terms.join(" + "), "req/s", inputs), atMost: false };
}

interface Cause {
  readonly name: string;
  readonly input: Input;
  readonly of: number;
}

/** The operations that set a flow off, with their rates at peak. */
function causesOf(
  { ref, data }: Use["flows"][number]["flow"],
  uses: readonly Use[],
  { operations, mix }: LoadFacts,
): readonly Cause[] {
  const rated = (wanted: (operation: ViewOf<typeof api.operation>) => boolean): Cause[] =>
    operations.filter(wanted).flatMap((operation) => {
      const rate = mix.find((each) => each.data.operation === operation.ref);
      if (!rate) return [];
      const { value, unit, low, high } = rate.data.rate;
      const input: Input = { value, unit, ref: rate.ref, low, high };
      return [{ name: operation.data.operationId.replace(/[^A-Za-z0-9]/g, ""), input, of: 1 }];
    });
  const { action } = data;
  if (action)
    return rated((each) => isChange(each) && each.data.realises.some((of) => of === action));
  // Somebody signs in: each beginning of a session.
  const begins = rated(({ data: each }) => each.session === "begins" && each.webhook === undefined);
  if (/sign-?in/.test(ref) && begins.length > 0) return begins;
  const sender = reporterOf(ref, uses);
  if (sender === undefined) return [];
  const caused = new Set<Ref>(
    uses
      .filter((each) => each.provider.ref === sender)
      .flatMap((each) => each.flows.flatMap(({ flow }) => flow.data.action ?? [])),
  );
  const causing = operations.filter(
    (each) => isChange(each) && each.data.realises.some((of) => caused.has(of)),
  );
  // Where none of them begins what is reported of, reports come from elsewhere as well, as often as they like.
  if (!causing.some((each) => each.data.effect === "create")) return [];
  return rated((each) => causing.includes(each));
}

/** Who reads what somebody made sets nothing off. */
const isChange = ({ data }: ViewOf<typeof api.operation>): boolean =>
  !["read", "list", "search"].includes(data.effect) && data.webhook === undefined;

/** The provider whose report begins the flow. */
function reporterOf(flow: Ref, uses: readonly Use[]): Ref<"integration/provider"> | undefined {
  return uses.find(({ provider }) => flow === `architecture/flow#${provider.id}.report`)?.provider
    .ref;
}
