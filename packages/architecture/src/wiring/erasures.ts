import { type DraftOf, node, slug } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { erasesBehind, owedErasure } from "../design/erased-behind.ts";
import { derived } from "../kit.ts";
import { one, single } from "../model/language.ts";
import { userConcept } from "./of-person.ts";
import { unitOf } from "./owners.ts";
import type { Plan } from "./plan.ts";

/** Who asks for an erasure waits for none of it, where a worker takes what the queue of the text is for. */
export function erasures(plan: Plan): readonly DraftOf<typeof architecture.event>[] {
  const worker = plan.byId.get("background-worker");
  const owner = unitOf(userConcept, plan);
  const account = plan.facts.concept.get(userConcept);
  if (!worker?.data.responsibilities.includes(erasesBehind) || !owner || !account) return [];
  const name = `Erasure of ${one(account.data)} asked for`;
  return [
    node(
      architecture.event,
      slug(name),
      {
        name,
        concept: account.ref,
        producer: owner.ref,
        consumers: [worker.ref],
        effects: [{ by: worker.ref, does: erasesBehind, changes: true }],
        delivery: "at-least-once",
        ordering: `per ${single(account.data)}`,
        because: `${worker.data.name} erases what is held of the person: it takes longer the more there is, and who asks waits for none of it.`,
      },
      derived("event-with-consumer", [account.ref, worker.ref, ...owedErasure(plan.facts)]),
    ),
  ];
}
