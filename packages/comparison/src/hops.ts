import type { PlanNodeOf, Ref } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { architecture, performance } from "@planc/core/ir";
import type { Programs } from "./programs.ts";

type Flow = PlanNodeOf<typeof architecture.flow>;

/** What somebody waits for who has begun a flow. */
export interface Waiting {
  readonly flow: string;
  /** What it does, where that is an action of the brief. */
  readonly action?: string;
  readonly name: string;
  /** Calls over a network, one after the other, before the answer: with what a program reads that is asked on the way. */
  readonly calls: number;
  /** The programs that are called, in order. */
  readonly path: readonly string[];
  /** The time of its hops, where the plan has them. */
  readonly latency?: { readonly value: number; readonly unit: string };
  readonly refs: readonly Ref[];
}

/** The flows that a person or another system waits for, in the order of the plan. */
export function waitingOf(plan: Plan, programs: Programs): readonly Waiting[] {
  const remote = remoteIn(plan, programs);
  const latencies = plan.get(performance.latency);
  return plan.get(architecture.flow).flatMap((flow) => {
    const steps = waitedFor(flow, programs);
    if (!steps) return [];
    const path = steps.flatMap((step, at) => {
      const { from, to, mode } = step;
      if (mode !== "sync" || !remote(from, to) || isPerson(from, programs)) return [];
      const read = isUndrawnRead(steps, at, programs) ? storeOf(plan, to, programs) : undefined;
      return read === undefined ? [to] : [to, read];
    });
    const own = latencies.filter(({ data }) => data.flow === flow.ref);
    const latency = own.find(({ data }) => data.answer) ?? own[0];
    return [
      {
        flow: flow.id,
        name: flow.data.name,
        ...(flow.data.action === undefined ? {} : { action: flow.data.action }),
        calls: path.length,
        path: path.map(programs.nameOf),
        ...(latency ? { latency: timeOf(latency.data) } : {}),
        refs: [flow.ref, ...(latency ? [latency.ref] : [])],
      },
    ];
  });
}

/** What an answer is expected to take; of a live message, the sum of its hops. */
function timeOf({ simulated, total }: PlanNodeOf<typeof performance.latency>["data"]) {
  const { value, unit } = simulated?.p95 ?? total;
  return { value, unit };
}

/** Whether one program asks another for data of its own, and the flow does not draw what that one reads for it. */
function isUndrawnRead(steps: Flow["data"]["steps"], at: number, programs: Programs): boolean {
  const { ownsData, rootOf } = programs;
  const asked = steps[at];
  if (!asked) return false;
  const { from, to } = asked;
  if (rootOf(from) === rootOf(to) || !ownsData(rootOf(from)) || !ownsData(rootOf(to))) return false;
  const rest = steps.slice(at + 1);
  const end = rest.findIndex(
    (each) => each.mode === "reply" && each.from === to && each.to === from,
  );
  const meanwhile = end < 0 ? rest : rest.slice(0, end);
  return !meanwhile.some(
    (each) =>
      each.mode === "sync" &&
      rootOf(each.from) === rootOf(to) &&
      isStore(programs.byRef.get(each.to)?.data.kind),
  );
}

/** The store that a program is connected to, the first of several. */
function storeOf(plan: Plan, program: string, { byRef, rootOf }: Programs): string | undefined {
  return plan
    .get(architecture.connection)
    .find(
      ({ data }) =>
        rootOf(data.from) === rootOf(program) &&
        data.mode === "sync" &&
        data.remote &&
        isStore(byRef.get(data.to)?.data.kind),
    )?.data.to;
}

const storeKinds: ReadonlySet<string> = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
]);

function isStore(kind: string | undefined): boolean {
  return kind !== undefined && storeKinds.has(kind);
}

/** Up to the first answer to who began it; undefined where nobody waits. */
function waitedFor({ data }: Flow, programs: Programs): Flow["data"]["steps"] | undefined {
  const [first] = data.steps;
  if (!first || !isOutside(first.from, programs)) return undefined;
  const end = data.steps.findIndex(({ to, mode }) => mode === "reply" && to === first.from);
  return end < 0 ? data.steps : data.steps.slice(0, end);
}

function isPerson(ref: string, { byRef }: Programs): boolean {
  return byRef.get(ref)?.data.kind === "person";
}

function isOutside(ref: string, { byRef }: Programs): boolean {
  const kind = byRef.get(ref)?.data.kind;
  return kind === "person" || kind === "external-system";
}

/** As connections have it; between programs that none connects, as they run apart. */
function remoteIn(plan: Plan, { rootOf }: Programs): (from: string, to: string) => boolean {
  const known = new Map<string, boolean>();
  for (const { data } of plan.get(architecture.connection)) {
    const key = `${data.from} ${data.to}`;
    known.set(key, data.remote || (known.get(key) ?? false));
  }
  return (from, to) => known.get(`${from} ${to}`) ?? rootOf(from) !== rootOf(to);
}
