import { laggingCaches } from "../catalog/store-ways.ts";
import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { several } from "../model/language.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { holdsAnswers, separateSessionStore } from "../wiring/session-store.ts";
import { called, type Network, type Script, subjectOf } from "./draft.ts";

/** Pages of many are as well a moment old; what somebody reads of one thing has just been written, often by them. */
export const mayLag = new Set<Action["data"]["effect"]>(["list", "search"]);

/** What is read often is looked for where answers are held, before the store is asked. */
export function throughCache(
  action: Action,
  owner: ComponentView,
  script: Script,
  { plan, between }: Network,
): void {
  const cache = plan.byId.get("cache");
  if (!cache || !between(owner, cache)) return;
  const keepsSessions = cache === separateSessionStore(plan);
  if (keepsSessions && !holdsAnswers(cache)) return;
  // Whoever added something looks for it in the list at once.
  if (action.data.effect !== "read" && laggingCaches.has(cache.data.technology ?? "")) return;
  // A page from a copy that is behind would be kept as if it were new.
  const copy = plan.byId.get("relational-store-replica");
  if (mayLag.has(action.data.effect) && copy && between(owner, copy)) return;
  const subject = subjectOf(action, plan.facts);
  const wanted =
    action.data.effect === "read" ? `the ${subject}` : `a page of ${several({ name: subject })}`;
  script.ask(owner, cache, `look for ${wanted}`, "nothing held");
  // Who asks is not known without it, so the request has ended before.
  if (keepsSessions && script.failures.some(({ at }) => at === cache.ref)) return;
  const store = primaryStore(plan);
  script.fails(
    cache,
    `${called(cache)} unreachable`,
    `${store ? called(store) : "the store"} alone, slower`,
  );
}
