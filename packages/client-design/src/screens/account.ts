import type { Audience } from "./audience.ts";
import { call, type Desk, isRead, type Operation, type Use } from "./draft.ts";
import { titled } from "./words.ts";

/** Paths below which people act on themselves alone. */
const ofOneself = /^\/(?:me|data)(?:\/|$)/;
const reads: ReadonlySet<string> = new Set(["read", "list", "search"]);

/** What people see and change of themselves: by its path, or as nobody may but on their own account. */
export function isOfOneself(
  { operation, actors }: Pick<Use, "operation" | "actors">,
  isAccounts: boolean,
  { conditionOf }: Audience,
): boolean {
  const { path, access } = operation.data;
  // An export for some roles is of the product's data, not of one's own.
  const forAll = access.kind === "authenticated" && access.roles.length === 0;
  if (ofOneself.test(path) && (forAll || path.startsWith("/me"))) return true;
  if (!isAccounts || operation.data.effect === "create") return false;
  return (
    operation.data.access.kind === "authenticated" &&
    actors.length > 0 &&
    actors.every((actor) => conditionOf(operation, actor) === "own")
  );
}

/** Ways into an account by what their path says: each a form that is open to whoever has its link. */
const ways: readonly (readonly [RegExp, string, string])[] = [
  [
    /invit\w*\/(?:\{\w+\}\/)?accept|invit\w*\/confirm/,
    "accept-invitation",
    "Accept the invitation",
  ],
  [/reset\w*\/(?:\{\w+\}\/)?confirm|reset-password/, "new-password", "Choose a new password"],
  [/reset|forgot/, "forgotten-password", "Forgotten password"],
  [/verif\w*|confirm/, "confirm-address", "Confirm the address"],
  [/\/(?:register|registrations?|sign-?up)$/, "sign-up", "Create an account"],
  [/mfa|totp|second-factor|two-factor|otp/, "second-factor", "Second factor"],
];

/** Opened by the link of a message alone: no screen leads there. */
export const opensByLink: ReadonlySet<string> = new Set([
  "accept-invitation",
  "new-password",
  "confirm-address",
]);

export const accountId = "account";

export function openAccount(desk: Desk) {
  return desk.open(accountId, () => ({ name: "Account", kind: "account", path: "/account" }));
}

/** Puts an operation on the account's screen. */
export function onAccount(
  desk: Desk,
  { operation, actors }: Pick<Use, "operation" | "actors">,
): void {
  const when = isRead(operation) && !/export/.test(operation.data.path) ? "opening" : "acting";
  call(openAccount(desk), operation, when, actors);
}

/** Puts what begins, ends and opens the way to a session where people do it. */
export function wayIn(desk: Desk, operation: Operation, audience: Audience): void {
  const { path, session, effect } = operation.data;
  const everyone = [...audience.of(operation)];
  if (session === "ends") {
    call(openAccount(desk), operation, "acting", everyone);
    return;
  }
  const isTheirs = session === undefined && operation.data.access.kind === "authenticated";
  if (isTheirs && /^\/auth\b/.test(path)) {
    call(openAccount(desk), operation, reads.has(effect) ? "opening" : "acting", everyone);
    return;
  }
  const way = session === undefined ? ways.find(([test]) => test.test(path)) : undefined;
  if (way) {
    const [, id, name] = way;
    call(
      desk.open(id, () => ({ name, kind: "form", path: `/${id}`, within: "sign-in" })),
      operation,
      reads.has(effect) ? "opening" : "acting",
      // Whoever was invited accepts, and not who invites.
      id === "accept-invitation" ? audience.members : everyone,
    );
    return;
  }
  if (session === undefined && !/^\/auth\b/.test(path)) {
    const id = path
      .replaceAll(/\{\w+\}/g, "")
      .split("/")
      .filter(Boolean)
      .join("-");
    const screen = desk.open(id || operation.id, () => ({
      name: titled((id || operation.data.operationId).replace(/s$/, "")),
      kind: "form",
      path: `/${id || operation.id}`,
    }));
    call(screen, operation, reads.has(effect) ? "opening" : "acting", everyone);
    return;
  }
  call(
    desk.open("sign-in", () => ({ name: "Sign in", kind: "sign-in", path: "/sign-in" })),
    operation,
    "acting",
    everyone,
  );
}
