import { byRef, listed, type PlanNodeOf, type Ref } from "@planc/core";
import type { brief, security } from "@planc/core/ir";
import { fileLink, type Inline, paragraph, table } from "@planc/core/markdown";
import { counted, distinct, someOf } from "../text.ts";

/** A table, and what its signs mean. */
type Shown = (ReturnType<typeof paragraph> | ReturnType<typeof table>)[];

interface Access {
  readonly actors: readonly PlanNodeOf<typeof brief.actor>[];
  readonly concepts: readonly PlanNodeOf<typeof brief.concept>[];
  readonly policies: readonly PlanNodeOf<typeof security.policy>[];
  readonly denials: readonly PlanNodeOf<typeof security.denial>[];
  readonly actions: readonly PlanNodeOf<typeof brief.action>[];
  readonly requirements: readonly PlanNodeOf<typeof brief.requirement>[];
  readonly permissions: readonly PlanNodeOf<typeof security.permission>[];
}

const words: Readonly<Record<string, string>> = {
  create: "create",
  read: "read",
  list: "list",
  search: "search",
  update: "change",
  delete: "delete",
  transition: "move on",
  command: "act on",
};

const mostColumns = 5;
const mostBans = 12;
/** Behind what the input does not say. */
const mark = "†";

/** Concept by role, small enough for a page: roles that work with it and on which condition. */
export function matrix({ actors, concepts, policies, permissions }: Access): Shown {
  const roles = actors.filter((each) => policies.some((one) => one.data.role === each.ref));
  const shown = concepts.filter((each) => policies.some((one) => one.data.concept === each.ref));
  if (roles.length === 0 || shown.length === 0) return [];
  const columns = roles.slice(0, mostColumns);
  const isAssumed = policies.some(({ why }) => why.kind === "assumed");
  const note = isAssumed ? `${mark} assumed.` : "";
  const apart = roles.length - columns.length;
  const more = apart > 0 ? counted(apart, "more role") : "";
  // Without permissions no file has them one by one.
  const below =
    permissions.length > 0
      ? [
          `${note}${note && " "}${more ? `${more} and each` : "Each"} operation: `,
          fileLink("security/authorisation.csv"),
        ]
      : [note, more && `${more}.`].filter(Boolean);
  return [
    table(
      ["Who may", ...columns.map((each) => each.data.name)],
      shown.map((concept): Inline[] => [
        concept.data.name,
        ...columns.map((role) =>
          cell(
            policies.filter(
              (each) => each.data.concept === concept.ref && each.data.role === role.ref,
            ),
          ),
        ),
      ]),
    ),
    ...(below.length > 0 ? [paragraph(...below)] : []),
  ];
}

/** What a role may, by the condition on which it may. */
function cell(held: Access["policies"]): string {
  if (held.length === 0) return "–";
  const byCondition = new Map<string, Map<string, boolean>>();
  for (const { data, why } of held) {
    const when = data.when ?? "";
    const effects = byCondition.get(when) ?? new Map<string, boolean>();
    byCondition.set(when, effects);
    for (const each of data.effects) {
      const assumed = why.kind === "assumed" && effects.get(each) !== false;
      effects.set(each, assumed);
    }
  }
  return [...byCondition]
    .map(([when, effects]) => {
      const does = [...effects].map(
        ([effect, assumed]) => `${words[effect] ?? effect}${assumed ? mark : ""}`,
      );
      return when === "" ? does.join(", ") : `${does.join(", ")} (${when})`;
    })
    .join("; ");
}

/** What is forbidden, to whom, when, and by which requirement. */
export function bans({ actors, concepts, denials, actions, requirements }: Access): Shown {
  if (denials.length === 0) return [];
  const [actor, concept, action, requirement] = [
    byRef(actors),
    byRef(concepts),
    byRef(actions),
    byRef(requirements),
  ];
  const names = (refs: readonly Ref<"brief/actor">[]) =>
    listed(refs.map((ref) => actor.get(ref)?.data.name ?? ref));
  const rows = new Map<string, { who: string[]; does: string; when: string; from: string[] }>();
  for (const { data } of denials) {
    const thing = data.concept === undefined ? "anything" : concept.get(data.concept)?.data.name;
    const verbs = distinct(data.actions.flatMap((ref) => action.get(ref)?.data.verb ?? []));
    const effects = data.effects.map((each) => words[each] ?? each);
    const wide = data.concept === undefined || verbs.length === 0 || verbs.length > 3;
    const does = `${listed(wide ? effects : verbs)} ${thing?.toLowerCase() ?? ""}`.trim();
    const all = data.except === undefined ? "nobody may" : `all but ${names(data.except)}`;
    const when = data.when ?? "always";
    const key = `${does} ${when} ${data.role === undefined ? all : ""}`;
    const row = rows.get(key) ?? { who: [], does, when, from: [] };
    row.who.push(data.role === undefined ? all : names([data.role]));
    row.from.push(...data.requirements.flatMap((ref) => requirement.get(ref)?.data.key ?? []));
    rows.set(key, row);
  }
  const all = [...rows.values()];
  return [
    table(
      ["Must not", "What", "When", "From"],
      all
        .slice(0, mostBans)
        .map(({ who, does, when, from }): Inline[] => [
          listed(distinct(who)),
          does,
          when,
          someOf(distinct(from)),
        ]),
    ),
    ...(all.length > mostBans ? [paragraph(`${all.length - mostBans} more in plan.json.`)] : []),
  ];
}
