import { keyless, type Recovery, recovery, repeating } from "../../catalog/facts/repeating.ts";
import { listed } from "../../text/words.ts";
import { type Confirmed, type Drawn, ofKinds, worksBehind } from "../drawn.ts";

/** A call of the product to a system of others. */
export interface Call {
  readonly name: string;
  readonly caller: string;
  /** Somebody waits for its outcome. */
  readonly waits: boolean;
  /** It changes nothing on the other side. */
  readonly asks: boolean;
  /** Its caller also makes it where nobody waits: upon an event, or once a change is written. */
  readonly later: boolean;
  /** Flows that leave it to be done behind the answer. */
  readonly left: readonly string[];
  /** Flows in which its caller does it at once, with nobody who waits for the outcome. */
  readonly inRun: readonly string[];
  /** Something that the plan draws sets the call off. */
  readonly setOff: boolean;
  /** One piece of work is a call for each device. */
  readonly fansOut: boolean;
  /** What is past its hour is not sent any more. */
  readonly expires: boolean;
  /** It is answered upon a token that runs out. */
  readonly byToken: boolean;
  /** What the flows that have it are about. */
  readonly concepts: readonly string[];
  readonly limit: string;
}

export function callsOf({ drawn }: Confirmed): readonly Call[] {
  const systems = ofKinds(drawn, "external-system");
  const servers = ofKinds(drawn, "service", "worker", "module", "function", "scheduler");
  return systems.flatMap((system) => {
    const [first] = drawn.connections.filter(
      ({ data }) => data.to === system.ref && servers.some(({ ref }) => ref === data.from),
    );
    if (!first) return [];
    const from = servers.find(({ ref }) => ref === first.data.from);
    const isBehind = from !== undefined && worksBehind(from);
    const { timeout } = first.data;
    const flows = drawn.flows.filter(({ data }) =>
      data.steps.some((step) => step.to === system.ref && step.from === first.data.from),
    );
    return [
      {
        name: system.data.name,
        caller: from?.data.name ?? "the server",
        // Nobody waits for what a worker does, though the worker itself waits for its answer.
        waits: first.data.mode === "sync" && !isBehind,
        asks: /^asks about\b/.test(first.data.purpose),
        later:
          drawn.events.some(({ data }) => from && data.consumers.includes(from.ref)) ||
          flows.some(({ data }) =>
            data.steps.some(
              ({ to, mode, message }) =>
                to === system.ref && mode === "async" && /\bgive back\b/.test(message),
            ),
          ),
        left: namesWith(flows, (step) => step.to === system.ref && step.mode === "async"),
        inRun: namesWith(
          flows.filter(({ data }) => data.action === undefined),
          (step) => step.to === system.ref && step.from === first.data.from && step.mode === "sync",
        ),
        setOff:
          !isBehind ||
          flows.length > 0 ||
          drawn.events.some(({ data }) => from && data.consumers.includes(from.ref)) ||
          drawn.duties.some(({ data }) => data.component === from?.ref),
        fansOut: /\bnotifications\b/.test(first.data.purpose),
        expires: flows.some(({ data }) =>
          data.failures.some(({ handling }) => /\bpast its hour\b/.test(handling)),
        ),
        byToken: /\bOAuth\b/.test(first.data.authentication),
        concepts: conceptsIn(flows, drawn),
        limit: timeout ? ` within ${timeout.value} ${timeout.unit}` : "",
      },
    ];
  });
}

function namesWith(
  flows: Drawn["flows"],
  isIt: (step: Drawn["flows"][number]["data"]["steps"][number]) => boolean,
): readonly string[] {
  return flows.flatMap(({ data }) => (data.steps.some(isIt) ? [`“${data.name}”`] : []));
}

/** The table in which a service that makes such calls by itself, with nobody waiting for them, has them wait. */
export function waitingRows(
  { tables, components }: Drawn,
  calls: readonly Call[],
): string | undefined {
  const callers = components.filter(({ data }) => calls.some(({ caller }) => caller === data.name));
  return tables.find(
    ({ data }) =>
      /(?:^|[_.])outgoing_calls$/.test(data.name) &&
      (data.owner === undefined || callers.some(({ ref }) => ref === data.owner)),
  )?.data.name;
}

function conceptsIn(flows: Drawn["flows"], { actions }: Drawn): readonly string[] {
  const done = new Set<string | undefined>(flows.map(({ data }) => data.action));
  return [...new Set(actions.flatMap(({ ref, data }) => (done.has(ref) ? [data.concept] : [])))];
}

const keyOf = ({ name }: Call): string => name.toLowerCase();

export const namesOf = (calls: readonly Call[], last: "and" | "or" = "and"): string =>
  listed([...new Set(calls.map(({ name }) => name))], last);
export const callersOf = (calls: readonly Call[]): string =>
  listed([...new Set(calls.map(({ caller }) => caller))]);
export const verb = (calls: readonly Call[], one: string, many: string): string =>
  new Set(calls.map(({ caller }) => caller)).size === 1 ? one : many;
export const isKnown = (call: Call): boolean => Object.hasOwn(repeating, keyOf(call));
/** Of what nothing is known, it is asked. */
export const takesKey = (call: Call): boolean => isKnown(call) && !keyless.has(keyOf(call));
export const recoveryOf = (call: Call): Recovery => recovery[keyOf(call)] ?? {};
export const factOf = (call: Call): string | undefined => repeating[keyOf(call)];
export const limitOf = (calls: readonly Call[]): string => calls[0]?.limit ?? "";
