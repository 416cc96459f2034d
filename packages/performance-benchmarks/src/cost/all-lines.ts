import { idOf } from "@planc/core";
import type { LineDraft, Paid } from "./line-draft.ts";
import { edgeLines, networkLines } from "./lines/edge.ts";
import { brokerLines } from "./lines/keyed-stores.ts";
import { clusterLines, programLines } from "./lines/programs.ts";
import { serviceLines } from "./lines/services.ts";
import { storeLines } from "./lines/stores.ts";
import { watchingLines } from "./lines/watching.ts";

/** Everything that is paid for by the month; nothing where no program runs on a server. */
export function allLines(paid: Paid): readonly LineDraft[] {
  const runs = paid.components.some(
    ({ data }) => data.lifecycle !== "existing" && running.has(data.kind),
  );
  if (!runs) return [];
  return [
    ...programLines(paid),
    ...clusterLines(paid),
    ...storeLines(paid),
    ...brokerLines(paid),
    ...edgeLines(paid),
    ...networkLines(paid),
    ...watchingLines(paid),
    ...serviceLines(paid),
    ...platformLines(paid),
    ...modelLines(paid),
  ];
}

const running: ReadonlySet<string> = new Set(["service", "worker", "function"]);

/** A plan of a platform that calls are counted within. */
function platformLines({ choices, prices, components }: Paid): readonly LineDraft[] {
  const id = "cloudflare-workers.month";
  const chosen = choices.find(({ data }) => ["functions", "hosting"].includes(idOf(data.topic)));
  const isCalled = components.some(({ data }) => data.kind === "function");
  const price = prices.get(id);
  if (!chosen || !isCalled || !price) return [];
  return [
    {
      id: "platform",
      name: price.data.service,
      of: chosen.ref,
      kind: "programs",
      from: [chosen.ref],
      needs: [id],
      priced: { name: price.data.service, technology: "cloudflare-workers" },
      cost: (at) => at.price(id, "USD/month"),
    },
  ];
}

/** Calls of language models, as their own plan has them. */
function modelLines({ uses }: Paid): readonly LineDraft[] {
  return uses.flatMap(({ id, ref, data }) => {
    const { monthly } = data.cost;
    if (monthly?.unit !== "USD/month") return [];
    return [
      {
        id: `model.${id}`,
        name: data.name,
        of: ref,
        kind: "services" as const,
        from: [ref],
        needs: [],
        priced: { name: data.model.name, technology: "model" },
        cost: (at) => at.growing("calls", monthly, "USD/month", ref),
      },
    ];
  });
}
