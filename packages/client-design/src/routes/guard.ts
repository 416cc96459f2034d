import type { ViewOf } from "@planc/core";
import type { api, brief, client, security } from "@planc/core/ir";

type Screen = ViewOf<typeof client.screen>;
type Operation = ViewOf<typeof api.operation>;
type Guard = ViewOf<typeof client.route>["data"]["guard"];

export interface Guarding {
  readonly operations: ReadonlyMap<string, Operation>;
  readonly actors: ReadonlyMap<string, ViewOf<typeof brief.actor>>;
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly signIn: Screen["ref"] | undefined;
  /** All whom the surface is for. */
  readonly people: Screen["data"]["actors"];
}

/** What decides who gets in: what a screen opens with; of a form and a step, what it sends. */
export function deciding(
  { data }: Screen,
  operations: ReadonlyMap<string, Operation>,
): readonly Operation[] {
  const called = (when: string) =>
    data.uses.flatMap((use) => (use.when === when ? (operations.get(use.operation) ?? []) : []));
  const acting = called("acting");
  if ((data.kind === "form" || data.kind === "step") && acting.length > 0)
    return acting.slice(0, 1);
  const opening = called("opening");
  if (opening.length === 0) return acting;
  const thing = opening.filter(
    ({ data: { effect, path } }) => effect === "read" && path.endsWith("}"),
  );
  return thing.length > 0 ? thing : opening;
}

/** Open where all that decides is, and the screen is for whoever has not signed in as well. */
export function guardOf(screen: Screen, { operations, actors, signIn, people }: Guarding): Guard {
  const those = deciding(screen, operations);
  const own = screen.data.actors;
  const unknown = people.filter((each) => actors.get(each)?.data.anonymous);
  const forAll = unknown.length === 0 || unknown.some((each) => own.includes(each));
  const isPublic = those.every(({ data }) => data.access.kind === "public");
  const isDoor = screen.data.kind === "sign-in" || screen.id.endsWith(".landing");
  if (isDoor || (isPublic && forAll && those.length > 0 && own.length > 0))
    return {
      kind: "open",
      because:
        [...new Set(those.map(({ data }) => data.operationId))].slice(0, 6).join(", ") ||
        screen.data.name,
    };
  const policies = those.flatMap(({ data }) =>
    data.access.kind === "authenticated" ? data.access.policies : (data.access.policies ?? []),
  );
  return {
    kind: "signed-in",
    roles: own.filter((each) => !unknown.includes(each)),
    policies: [...new Set(policies)],
    ...(signIn ? { otherwise: signIn } : {}),
  };
}

/** What who is signed in, and not one of those, finds instead. */
export function refusedOf(
  screen: Screen,
  guard: Guard,
  { operations, actors, people }: Guarding,
): string | undefined {
  if (guard.kind === "open") return undefined;
  const others = people.filter(
    (each) => !guard.roles.includes(each) && !actors.get(each)?.data.anonymous,
  );
  if (others.length === 0) return undefined;
  const names = others.map((each) => actors.get(each)?.data.name ?? each).slice(0, 4);
  const [first] = deciding(screen, operations);
  const hides =
    first?.data.errors.some(({ status }) => status === 404) && screen.data.kind !== "form";
  return `not for ${names.join(", ")}: ${hides ? "403 or 404" : "403"}`;
}
