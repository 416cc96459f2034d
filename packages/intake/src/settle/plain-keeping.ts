import { type DataOf, type DraftOf, node, type Ref, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import type { Effect } from "../catalog/verbs.ts";
import { assumed } from "../kit.ts";
import { keyOf } from "./names.ts";
import type { Readings } from "./readings.ts";

type Action = DraftOf<typeof brief.action>;
type Actor = DraftOf<typeof brief.actor>;
type Kind = DataOf<typeof brief.product>["kinds"][number];

interface Told extends Pick<Readings, "statements"> {
  readonly product: DraftOf<typeof brief.product> | undefined;
  readonly concepts: readonly DraftOf<typeof brief.concept>[];
  readonly quantities: readonly DraftOf<typeof brief.quantity>[];
  readonly actors: readonly Actor[];
  readonly actions: readonly Action[];
}

const withScreens: ReadonlySet<Kind> = new Set(["web-application", "mobile-app", "desktop-app"]);
const withCallers: ReadonlySet<Kind> = new Set([...withScreens, "api-service"]);

/**
 * "A book club: members, meetings" lists what is kept and names not a single deed. What is kept is put in,
 * looked at, changed and taken out again, by the people that use it; a text that names any deed is left as
 * it is.
 */
export function withPlainKeeping(told: Told): {
  readonly actors: readonly Actor[];
  readonly actions: readonly Action[];
} {
  const { product, concepts, quantities, actors, actions, statements } = told;
  const listed = new Set(statements.flatMap(({ data }) => listedIn(data.text)));
  const kept = concepts.filter(({ id, data }) => data.role === "stored" && listed.has(id));
  const fits = product?.data.kinds.some((kind) => withCallers.has(kind)) ?? false;
  if (actions.length > 0 || kept.length === 0 || !fits || product?.data.scope !== "system") {
    return { actors, actions };
  }
  const people = actors.filter(({ data }) => data.kind === "person" && !data.anonymous);
  const isUsed = product.data.kinds.some((kind) => withScreens.has(kind));
  const added = people.length === 0 && isUsed ? [user(quantities, kept)] : [];
  const doers = [...people, ...added].map(({ id }): Ref<"brief/actor"> => `brief/actor#${id}`);
  return {
    actors: [...actors, ...added],
    actions: kept.flatMap((concept) => keepingOf(concept, doers)),
  };
}

const mostWords = 4;

/** "…: members, meetings and a waiting list": what a list at the end of a statement names. */
function listedIn(text: string): readonly string[] {
  const colon = text.lastIndexOf(":");
  if (colon === -1) return [];
  const names = text
    .slice(colon + 1)
    .replace(/[.;\s]{1,9}$/, "")
    .split(/,| and /)
    .map((each) => each.replace(/^\s*(?:and |an? |the |their )?/, "").trim())
    .filter((each) => each !== "");
  const isList = names.length > 1 && names.every((each) => each.split(" ").length <= mostWords);
  return isList ? names.map(keyOf) : [];
}

const keeping: readonly (readonly [string, Effect])[] = [
  ["create", "create"],
  ["view", "read"],
  ["list", "list"],
  ["update", "update"],
  ["delete", "delete"],
];

function keepingOf(
  { id, data }: Told["concepts"][number],
  doers: readonly Ref<"brief/actor">[],
): readonly Action[] {
  const concept: Ref<"brief/concept"> = `brief/concept#${id}`;
  const why = assumed(
    "kept-is-looked-after",
    `The text names ${data.plural ?? data.name} as kept, and nothing of what people do with them.`,
    [concept],
  );
  return keeping.map(([verb, effect]) =>
    node(
      brief.action,
      slug(`${verb} ${id}`),
      { actors: [...doers], verb, concept, effect, requirements: [] },
      why,
    ),
  );
}

/** Whoever is counted, or whoever looks at the screens. */
function user(quantities: Told["quantities"], kept: Told["concepts"]): Actor {
  const counted = quantities.find(
    ({ data }) => data.measure === "users" || data.measure === "concurrent-users",
  );
  const refs: readonly Ref[] = counted
    ? [`brief/quantity#${counted.id}`]
    : kept.map(({ id }): Ref => `brief/concept#${id}`);
  return node(
    brief.actor,
    "user",
    { name: "User", kind: "person" },
    assumed(
      "kept-is-looked-after",
      counted
        ? "The text counts users and gives them no other name."
        : "The text names nobody, and screens are for people.",
      refs,
    ),
  );
}
