import { type DraftOf, idOf, join, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { typedCode, usingVerbs } from "../catalog/using-words.ts";
import { derived } from "../kit.ts";
import type { Meant, Settled } from "./actions.ts";
import { conceptRef } from "./refs.ts";

type Action = DraftOf<typeof brief.action>;
type Relation = DraftOf<typeof brief.relation>;
type Concept = DraftOf<typeof brief.concept>;

interface Used {
  readonly actions: readonly Action[];
  readonly relations: readonly Relation[];
}

/**
 * "apply a coupon code to a cart": people have the code of the coupon and nothing else of it, and it is the
 * cart that changes and keeps which coupon it has.
 */
export function withUses(
  { actions, relations }: Used,
  aimed: readonly Meant[],
  concepts: readonly Concept[],
  attributes: readonly DraftOf<typeof brief.attribute>[],
  { targetOf }: Pick<Settled, "targetOf">,
): Used {
  const stored = new Set<string>(
    concepts.flatMap((each) =>
      each.data.role === "stored" && each.id !== "user" ? [conceptRef(each)] : [],
    ),
  );
  const added: Relation[] = [];
  const used = actions.map((action): Action => {
    const { concept, effect, verb, automatic } = action.data;
    if (effect !== "command" || automatic !== undefined || !usingVerbs.has(verb)) return action;
    const code = attributes.find(
      ({ data }) => data.concept === concept && typedCode.test(data.name.toLowerCase()),
    );
    const onto = usedOn(action, aimed, (name) => {
      const found = targetOf({ verb: "view", concept: name })?.concept;
      return found !== concept && found !== undefined && stored.has(found) ? found : undefined;
    });
    if (code === undefined || onto === undefined) return action;
    const isTied = relations.some(
      ({ data: { from, to } }) =>
        (from === onto && to === concept) || (from === concept && to === onto),
    );
    if (!isTied) {
      const data = { from: onto, to: concept, kind: "many-to-one", required: false } as const;
      added.push(
        node(
          brief.relation,
          join(idOf(onto), idOf(concept)),
          data,
          derived("used-is-kept", [`brief/action#${action.id}`]),
        ),
      );
    }
    const by: Ref<"brief/attribute"> = `brief/attribute#${code.id}`;
    return { ...action, data: { ...action.data, onto: { concept: onto, by } } };
  });
  return { actions: used, relations: [...relations, ...added] };
}

/** What the text mostly has it used on. */
function usedOn(
  { data: { verb, concept } }: Action,
  aimed: readonly Meant[],
  find: (name: string) => Ref<"brief/concept"> | undefined,
): Ref<"brief/concept"> | undefined {
  const counts = new Map<Ref<"brief/concept">, number>();
  for (const { read, target } of aimed) {
    if (target.concept !== concept || target.verb !== verb || read.data.negated === true) continue;
    const found = (read.data.ties ?? []).map(find).find((each) => each !== undefined);
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0];
}
