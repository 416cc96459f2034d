import { type FigureInput, figureOf, inputOf, type Ref, type ViewOf } from "@planc/core";
import type { api, Figure, performance, workload } from "@planc/core/ir";
import { isAhead, isOfPerson, type Use } from "./uses.ts";

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

/**
 * How often a call is made at peak: for each flow that makes it, as often as what sets the flow off; where that is not
 * known, no more often than all that changes anything.
 */
export function peakOf(use: Use, uses: readonly Use[], facts: LoadFacts): Peak | undefined {
  const inputs: Record<string, FigureInput> = {};
  const terms = new Map<string, number>();
  const add = (name: string, times: number) => terms.set(name, (terms.get(name) ?? 0) + times);
  const flows = use.flows.filter(({ flow }) => !isOfPerson(flow.id) && isSetOff(flow, uses));
  // What people ask for once, if ever, is no load, and neither is what a schedule or a rare refusal sets off.
  if (use.flows.length > 0 && flows.length === 0) return undefined;
  if (isAhead(use)) return undefined;
  if (flows.length === 0 && bySchedule.test(use.connection.data.purpose)) return undefined;
  let isUnknown = flows.length === 0;
  for (const { flow, times } of flows) {
    const causes = causesOf(flow, uses, facts);
    isUnknown ||= causes.length === 0;
    for (const { name, input } of causes) {
      inputs[name] = input;
      add(name, times);
    }
  }
  if (isUnknown) {
    const bound = boundOf(facts.loads);
    if (!bound) return undefined;
    Object.assign(inputs, bound.inputs);
    add(bound.formula, 1);
  }
  const formula = [...terms].map(([name, times]) => (times === 1 ? name : `${times} * ${name}`));
  return {
    figure: figureOf(formula.join(" + "), "req/s", inputs),
    atMost: isUnknown || use.conditional,
  };
}

/** Devices of an account that take pushes: a judgement, a phone and for some a second one. */
const devicesEach = { value: 1.3, low: 1, high: 3, unit: "ratio" } as const satisfies FigureInput;

/** What is told by a push goes to each device of each who hears of it; unknown where nothing says how many hear. */
export function toDevices(
  { figure, atMost }: Peak,
  live: readonly ViewOf<typeof performance.live>[],
): Peak | undefined {
  const [heard] = live;
  if (heard === undefined) return undefined;
  return {
    figure: figureOf("told * receivers * devices", "req/s", {
      told: inputOf(figure),
      receivers: inputOf(heard.data.receivers, heard.ref),
      devices: devicesEach,
    }),
    atMost,
  };
}

/** What is moved away once a day or a month is no load of requests. */
const bySchedule = /\b(?:archives?|back-?ups?)\b/i;

/** All requests at peak that change something. */
function boundOf(loads: LoadFacts["loads"]) {
  const at = (measure: ViewOf<typeof workload.load>["data"]["measure"]) =>
    loads.find(({ data }) => data.measure === measure);
  const all = at("peak-request-rate");
  if (!all) return undefined;
  const { value, unit, low, high } = all.data.figure;
  const peakRequests: FigureInput = { value, unit, ref: all.ref, low, high };
  const reads = at("read-share");
  if (!reads) return { formula: "peakRequests", inputs: { peakRequests } };
  const share = reads.data.figure;
  const readShare: FigureInput = { value: share.value, unit: share.unit, ref: reads.ref };
  return { formula: "peakRequests * (1 - readShare)", inputs: { peakRequests, readShare } };
}

/** Whether requests or reports set it off. */
const isSetOff = ({ ref, data }: Use["flows"][number]["flow"], uses: readonly Use[]): boolean =>
  data.action !== undefined || isSignIn(ref) || reporterOf(ref, uses) !== undefined;

const isSignIn = (flow: Ref): boolean => /sign-?in/.test(flow);

interface Cause {
  readonly name: string;
  readonly input: FigureInput;
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
      const input: FigureInput = { value, unit, ref: rate.ref, low, high };
      return [{ name: operation.data.operationId.replace(/[^A-Za-z0-9]/g, ""), input }];
    });
  const { action } = data;
  if (action)
    return rated((each) => isChange(each) && each.data.realises.some((of) => of === action));
  // Somebody signs in: each beginning of a session.
  const begins = rated(({ data: each }) => each.session === "begins" && each.webhook === undefined);
  if (isSignIn(ref) && begins.length > 0) return begins;
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
