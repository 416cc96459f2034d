import type { ComponentView } from "../design/draft.ts";
import type { Plan } from "./plan.ts";
import { primaryStore } from "./primary-store.ts";

/** What keeps who is signed in, where requests carry the id of a session; nothing where they carry tokens. */
export function sessionStore(plan: Plan): ComponentView | undefined {
  const carrier = plan.facts.identity?.data.carrier;
  if (carrier?.kind !== "session-cookie") return undefined;
  return carrier.state === "cache"
    ? (plan.byId.get("cache") ?? plan.byId.get("key-value-store"))
    : primaryStore(plan);
}

/** The same, where it is not the store that everything else is kept in. */
export function separateSessionStore(plan: Plan): ComponentView | undefined {
  const store = sessionStore(plan);
  return store === primaryStore(plan) ? undefined : store;
}

/** Whether a store of sessions is asked to keep anything else. */
export function holdsAnswers({ data: { kind, responsibilities } }: ComponentView): boolean {
  return kind === "cache" && !responsibilities.every((each) => onlySessions.test(each));
}

const onlySessions =
  /^(?:keeps? )?(?:(?:user|log-?in|sign-in|web) )?sessions?(?: (?:management|storage|stores?|handling|state|data))?$/i;
