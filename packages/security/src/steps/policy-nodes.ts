import { join, node, type Ref, spoken, type ViewOf } from "@planc/core";
import { type brief, security } from "@planc/core/ir";
import { userConcept } from "../accounts.ts";
import { assumed, derived } from "../kit.ts";
import { distinct } from "../text.ts";
import { type Held, reads } from "./looking.ts";

type Actor = ViewOf<typeof brief.actor>;
type Concept = ViewOf<typeof brief.concept>;

export function policyOf(
  { id, actor, concept, condition, actions, reading, because, basis, as }: Held,
  by: readonly Ref<"brief/relation">[],
) {
  const refs = actions.map((each) => each.ref);
  const from = distinct([
    actor.ref,
    concept.ref,
    ...refs,
    ...because.map((each) => each.ref),
    ...condition.from,
  ]);
  const things = spoken(concept.data.name);
  return node(
    security.policy,
    id,
    {
      role: actor.ref,
      concept: concept.ref,
      actions: refs,
      effects: [...distinct([...actions.map((each) => each.data.effect), ...reading])],
      condition: condition.condition,
      ...(condition.when === undefined ? {} : { when: condition.when }),
      ...(by.length === 0 ? {} : { by }),
      ...(condition.least === undefined ? {} : { least: condition.least.ref }),
      ...(condition.limits === undefined ? {} : { limits: [...condition.limits] }),
      ...(condition.opens === undefined ? {} : { opens: condition.opens }),
    },
    basis === "told"
      ? derived(actions.length > 0 ? "policy-from-actions" : "policy-for-reading", from)
      : basis === "guess"
        ? assumed(
            "policy-for-unnamed",
            actions.every((each) => reads.has(each.data.effect))
              ? `The input does not say who looks at ${things} records, so whoever has signed in may.`
              : `The input does not say who does this with ${things} records: it is for those whom it lets change them, else for who owns them, or works with them or administers the product.`,
            from,
          )
        : basis === "member" && as
          ? assumed(
              "policy-of-members",
              `The input gives this to ${as.data.name}, which ${actor.data.name} is too or stands above: nothing in it bars them.`,
              from,
            )
          : assumed(
              "policy-for-reading-back",
              `The input does not say whether ${actor.data.name} reads ${things} records: who works with them has to see them.`,
              from,
            ),
  );
}

export function administration(actor: Actor, tenant: Concept | undefined) {
  return node(
    security.policy,
    join(actor.id, "user", ...(tenant ? ["tenant"] : [])),
    {
      role: actor.ref,
      concept: userConcept,
      actions: [],
      effects: ["list", "read", "update", "delete"],
      condition: tenant ? "tenant" : "always",
      ...(tenant ? { when: `is in the same ${spoken(tenant.data.name)}` } : {}),
    },
    assumed(
      "policy-for-administration",
      `${actor.data.name} administers the product, and the input does not say what that covers: accounts are the least.`,
      [actor.ref],
    ),
  );
}
