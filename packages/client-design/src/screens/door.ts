import { accountId } from "./account.ts";
import type { Desk, Facts } from "./draft.ts";

/** Where people are known by somebody else, no operation of the product lets them in: the door leads there all the same. */
export function placeDoor(desk: Desk, facts: Facts): void {
  const { identity, operations, actors, surface } = facts;
  if (identity?.data.owner !== "provider") return;
  if (!operations.some(({ data }) => data.access.kind === "authenticated")) return;
  const people = surface.data.actors.filter((each) => actors.get(each)?.data.anonymous !== true);
  if (people.length === 0) return;
  const shared = { actors: people, from: [identity.ref] };
  if (desk.find("sign-in") === undefined)
    desk.open("sign-in", () => ({
      ...shared,
      name: "Sign in",
      kind: "sign-in",
      path: "/sign-in",
    }));
  // Where people sign out, and see as whom they are signed in.
  if (desk.find(accountId) === undefined)
    desk.open(accountId, () => ({ ...shared, name: "Account", kind: "account", path: "/account" }));
}
