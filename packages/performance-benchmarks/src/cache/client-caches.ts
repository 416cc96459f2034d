import { figureIn, known, node, type Ref, type ViewOf } from "@planc/core";
import type { api, architecture, client, deployment, workload } from "@planc/core/ir";
import { performance } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { neededOfProgram } from "./needed-ratio.ts";

interface Asked {
  readonly states: readonly ViewOf<typeof client.state>[];
  readonly operations: ReadonlyMap<string, ViewOf<typeof api.operation>>;
  readonly exchanges: readonly ViewOf<typeof api.exchange>[];
  readonly components: ReadonlyMap<string, ViewOf<typeof architecture.component>>;
  /** By component, and by operation. */
  readonly capacity: ReadonlyMap<string, ViewOf<typeof performance.capacity>>;
  readonly shapes: ReadonlyMap<string, ViewOf<typeof deployment.shape>>;
  readonly mix: ReadonlyMap<string, ViewOf<typeof workload.mix>>;
  readonly utilisation: number;
}

/** Copies that clients keep, as the plan of the clients has them: only those that spare a request for a time. */
export function clientCaches(asked: Asked) {
  return asked.states.flatMap((state) => {
    if (state.data.kind !== "server" || state.data.fresh.kind !== "time") return [];
    const { name, key, fresh, invalidatedBy, operation } = state.data;
    const { value, unit, because } = fresh;
    return [
      node(
        performance.cache,
        `browser.${state.id}`,
        {
          name,
          layer: "browser",
          reads: [operation],
          key: key.join(":").slice(0, 200),
          lifetime: { value, unit },
          invalidatedBy: [...new Set<Ref>(invalidatedBy.map(({ by }) => by))],
          staleness: { allowed: { value, unit }, because },
          hitRatio: figureIn("ratio", ratioOf(operation, asked)),
        },
        derived("copy-of-client", [state.ref, operation]),
      ),
    ];
  });
}

/** Of the requests for one read, how many have to be spared so that the instances of its program suffice. */
function ratioOf(operation: Ref, asked: Asked) {
  const component = asked.operations.get(operation)?.data.component;
  const program = (component && asked.components.get(component)?.data.inside) ?? component ?? "";
  const counted = asked.capacity.get(program);
  const shape = asked.shapes.get(program);
  const share = asked.mix.get(operation)?.data;
  if (!counted || !shape || !share || counted.data.demand.value === 0) return none();
  const cached = share.rate.value / counted.data.demand.value;
  return cached > 0
    ? neededOfProgram(counted, shape, Number(Math.min(1, cached).toPrecision(6)), asked.utilisation)
    : none();
}

const none = () => known("needed", 0, "ratio");

/** Answers that a browser may keep if it asks each time whether they hold: bodies are spared, no requests. */
export function validatedReads({ exchanges, operations }: Asked) {
  const reads = exchanges.flatMap(({ id, data }) => {
    const operation = operations.get(id);
    return data.cache === "private" && data.validator && operation ? [operation.ref] : [];
  });
  if (reads.length === 0) return [];
  return [
    node(
      performance.cache,
      "browser.validated",
      {
        name: "Answers with an ETag",
        layer: "browser",
        reads,
        key: "{url}",
        lifetime: { value: 0, unit: "s" },
        invalidatedBy: [],
        hitRatio: figureIn("ratio", none()),
      },
      derived("copy-of-client", reads),
    ),
  ];
}
