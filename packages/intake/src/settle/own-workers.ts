import { participleOf } from "@planc/core";
import { workersAreOurs } from "../catalog/system-words.ts";
import type { Brief } from "./apply-corrections.ts";

/**
 * "As a payment worker, I pull tasks from the queue": workers of a text that has them take work from a queue
 * are programs of the product. What they alone do happens behind the requests, and nobody calls for it.
 */
export function withOwnWorkers(known: Brief, texts: readonly string[]): Brief {
  if (!texts.some((text) => workersAreOurs.test(text))) return known;
  const workers = new Set<string>(
    known.actors.flatMap(({ id }) => (/(?:^|-)worker$/.test(id) ? [`brief/actor#${id}`] : [])),
  );
  if (workers.size === 0) return known;
  return {
    ...known,
    actors: known.actors.map((actor) => {
      if (!workers.has(`brief/actor#${actor.id}`)) return actor;
      const { name, also } = actor.data;
      return { ...actor, data: { name, kind: "system", ...(also ? { also } : {}) } };
    }),
    actions: known.actions.map((action) => {
      const { data } = action;
      if (data.actors.length === 0 && isDoneByWorker(action, known)) {
        return { ...action, data: { ...data, automatic: "event", background: true } };
      }
      const actors = data.actors.filter((each) => !workers.has(each));
      if (actors.length === data.actors.length) return action;
      if (actors.length > 0) return { ...action, data: { ...data, actors } };
      const automatic = data.automatic ?? "event";
      return { ...action, data: { ...data, actors, automatic, background: true } };
    }),
  };
}

/** "When the worker has tried 5 times, then the parcel is moved": nobody else is named who does it. */
function isDoneByWorker({ data }: Brief["actions"][number], { requirements }: Brief): boolean {
  if (data.automatic !== undefined || data.requirements.length === 0) return false;
  const passive = new RegExp(
    `\\b(?:is|are|be|being|been|was|were) (?:\\w+ly )?${participleOf(data.verb)}\\b`,
    "i",
  );
  return data.requirements.every((each) => {
    const said = requirements.find(({ id }) => each === `brief/requirement#${id}`)?.data.text ?? "";
    return /\bworkers?\b/i.test(said) && passive.test(said);
  });
}
