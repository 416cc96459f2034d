import { circleOf } from "@planc/core";
import { accountId } from "../fields/account.ts";
import { singular, snake, withArticle } from "../naming/identifier.ts";
import { eventsBetween } from "./across.ts";
import { columnNameOf } from "./column-of.ts";
import { columnsFor } from "./forced-columns.ts";
import { type ForcedFacts, freeName, primary } from "./forced-tables.ts";
import { programWriting } from "./model.ts";
import type { TablePlan } from "./plan.ts";

/**
 * Who is let in by whom, as the service that keeps it tells: what another service shows to those is looked up
 * there, as it reaches no table of the first.
 */
export function circleTables(facts: ForcedFacts): readonly TablePlan[] {
  const circle = facts.ownership && circleOf(facts.concepts ?? [], facts.attributes ?? []);
  if (!circle) return [];
  const laidOf = (concept: string) =>
    [...facts.laid.values()].find(({ entity }) => entity.data.concept === concept);
  const to = laidOf(circle.join.ref);
  const keeping = to && programWriting(to, facts);
  if (!to || !keeping) return [];
  const people = to.fields.filter(({ data: { references } }) => {
    const of = references && facts.laid.get(references.entity);
    return of?.entity.id === accountId;
  });
  const made = new Map<string, TablePlan>();
  for (const { thing } of circle.held) {
    const held = laidOf(thing.ref);
    const asking = held && programWriting(held, facts);
    if (!held || !asking || asking.ref === keeping.ref || made.has(asking.ref)) continue;
    const told = eventsBetween(to, { keeping: keeping.ref, asking: asking.ref }, facts);
    if (told.length === 0 || people.length < 2) continue;
    const refs = told.map(({ ref }) => ref);
    const { why, uuid, long, time } = columnsFor(
      refs,
      facts.storeOf(held.layout.store)?.data.version,
    );
    const name = freeName([singular(snake(to.entity.data.name)), "copies"], facts, asking.ref);
    const between = to.entity.data.name.toLowerCase();
    made.set(asking.ref, {
      data: {
        name,
        store: held.layout.store,
        owner: asking.ref,
        comment: `${withArticle(between).replace(/^./, (first) => first.toUpperCase())} that was accepted, as ${keeping.data.name} tells it: who may see what is open to such. One that has ended stays as ended, so that an older event does not bring it back; it goes with either account.`,
        lifecycle: "new",
      },
      columns: [
        ...people.map((field) =>
          uuid(columnNameOf(field), {
            comment: `Id of the account, which ${asking.data.name} does not ask for.`,
          }),
        ),
        uuid("id", { comment: `Id that ${keeping.data.name} gave it.` }),
        long("told_change", {
          comment: `change_number of the last event of ${keeping.data.name}: one with a lower changes nothing.`,
        }),
        time("ended_at", {
          nullable: true,
          comment: "Set when it has ended: it lets nobody in any more.",
        }),
      ],
      keys: [primary(name, [...people.map(columnNameOf), "id"], refs)],
      why,
    });
  }
  return [...made.values()];
}
