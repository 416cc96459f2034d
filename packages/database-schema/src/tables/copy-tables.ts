import type { Ref, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { accountId } from "../fields/account.ts";
import { singular, snake, withArticle } from "../naming/identifier.ts";
import { eventsBetween } from "./across.ts";
import { columnOf } from "./column-of.ts";
import { columnsFor } from "./forced-columns.ts";
import { type ForcedFacts, freeName, isClaimedHere, primary } from "./forced-tables.ts";
import { type Laid, programWriting } from "./model.ts";
import type { TablePlan } from "./plan.ts";

/** What a copy is not made of: what is long, secret, or a reference to something else. */
const left: ReadonlySet<ViewOf<typeof data.field>["data"]["type"]> = new Set([
  "binary",
  "file",
  "json",
  "secret-hash",
  "uuid",
]);
/** Texts up to here are names and codes; longer ones are read where they are kept. */
const longest = 300;

/** Where services never ask each other, each keeps what it refers to as the events of its keeper tell it. */
export function copyTables(facts: ForcedFacts): readonly TablePlan[] {
  const made = new Map<string, TablePlan>();
  for (const from of facts.laid.values()) {
    const asking = programWriting(from, facts);
    for (const field of from.fields) {
      const to = field.data.references && facts.laid.get(field.data.references.entity);
      const keeping = to && programWriting(to, facts);
      if (!facts.ownership || !asking || !to || !keeping || asking.ref === keeping.ref) continue;
      const key = `${asking.ref} ${to.entity.ref}`;
      if (to.entity.id === accountId || made.has(key)) continue;
      const told = eventsBetween(to, { keeping: keeping.ref, asking: asking.ref }, facts);
      const begun = told.some(({ data: { action } }) =>
        facts.actions.some(({ ref, data: each }) => ref === action && each.effect === "create"),
      );
      const asks = facts.connections.some(
        ({ data: each }) =>
          each.from === asking.ref && each.to === keeping.ref && each.mode === "sync",
      );
      if (!begun || asks || followsAlone(from, to, facts)) continue;
      const refs = told.map(({ ref }) => ref);
      made.set(
        key,
        copyTable(to, { keeper: keeping.data.name, owner: asking.ref, from: refs }, facts),
      );
    }
  }
  return [...made.values()];
}

/** What a thing is part of, where the keeper of its copy is told of the state of that. */
function wholesTold(
  to: Laid,
  owner: Ref,
  { actions, events, laid }: ForcedFacts,
): readonly string[] {
  return to.fields.flatMap(({ data: { references } }) => {
    const whole =
      references?.onDelete === "cascade" ? laid.get(references.entity)?.entity.data : undefined;
    const isTold =
      whole?.states !== undefined &&
      events.some(
        ({ data: { action, concept, consumers } }) =>
          concept === whole.concept &&
          consumers.some((each) => each === owner) &&
          actions.some(({ ref, data }) => ref === action && data.effect === "transition"),
      );
    return whole && isTold ? [whole.name] : [];
  });
}

/** What changes only as the other does has all that it needs from each event: what is held for an order. */
function followsAlone(from: Laid, to: Laid, { actions }: ForcedFacts): boolean {
  const changes = actions.filter(
    ({ data }) => data.concept === from.entity.data.concept && !looking.has(data.effect),
  );
  return (
    changes.length > 0 &&
    changes.every(({ data }) =>
      actions.some(
        (each) => each.ref === data.sets?.after && each.data.concept === to.entity.data.concept,
      ),
    )
  );
}

const looking: ReadonlySet<string> = new Set(["read", "list", "search"]);

function copyTable(
  to: Laid,
  about: {
    readonly keeper: string;
    readonly owner: Ref<"architecture/component">;
    readonly from: readonly Ref[];
  },
  facts: ForcedFacts,
): TablePlan {
  const { keeper, owner, from } = about;
  const version = facts.storeOf(to.layout.store)?.data.version;
  const { why, text, uuid, time, long } = columnsFor(from, version);
  const thing = to.entity.data.name.toLowerCase();
  const name = freeName([singular(snake(to.entity.data.name)), "copies"], facts, owner);
  const own = to.fields.filter(
    ({ data: { type, maxLength, name: called } }) =>
      !left.has(type) && (maxLength ?? 0) <= longest && !/^(?:created|updated) at$/.test(called),
  );
  return {
    data: {
      name,
      store: to.layout.store,
      owner,
      comment: `What ${keeper} tells of ${withArticle(thing)} by its events, as far as it is checked and shown here.`,
      lifecycle: "new",
    },
    columns: [
      uuid("id", { comment: `Id that ${keeper} gave it.` }),
      // Whose row it is stays with it, or the copies of all tenants would be read by each.
      ...to.fields.filter(namesTenant(facts)).map((field) => {
        const { default: _, attribute: __, ...plain } = columnOf(field, false, version).data;
        return { data: { ...plain, comment: `As ${keeper} has it.`, generated: true }, why };
      }),
      ...own.map((field) => {
        const column = columnOf(field, false, version);
        const { default: _, attribute: __, field: ___, comment: ____, ...plain } = column.data;
        // An event of an older form may not have it yet.
        return { data: { ...plain, nullable: true, generated: true }, why };
      }),
      isClaimedHere(facts)
        ? time("told_at", {
            comment: `Time of the change at ${keeper}: an event of an older one changes nothing.`,
          })
        : long("told_change", {
            comment: `change_number of the last event of ${keeper}: one with a lower changes nothing.`,
          }),
      ...wholesTold(to, owner, facts).map((whole) =>
        text(`${singular(snake(whole))}_status`, 60, {
          nullable: true,
          comment: `State of its ${whole.toLowerCase()}, as last told.`,
        }),
      ),
      time("deleted_at", {
        nullable: true,
        comment: "Set when its keeper has deleted it: it is referred to no more.",
      }),
    ],
    keys: [primary(name, ["id"], from)],
    why,
  };
}

const namesTenant =
  ({ identity, laid }: ForcedFacts) =>
  ({ data: { required, references } }: Laid["fields"][number]): boolean =>
    required &&
    references !== undefined &&
    identity?.data.tenancy !== undefined &&
    laid.get(references.entity)?.entity.data.concept === identity.data.tenancy;
