const withScreens: ReadonlySet<string> = new Set([
  "web-application",
  "mobile-app",
  "desktop-app",
  "game",
]);

const writing: ReadonlySet<string> = new Set(["create", "update", "delete", "transition"]);

interface Actor {
  readonly ref: string;
  readonly data: { readonly kind: string; readonly privileged?: boolean | undefined };
}

interface Action {
  readonly data: { readonly effect: string; readonly actors: readonly string[] };
}

/** People make the load of a product with screens; of an interface only those who change something by it. */
export function isPeopled(
  kinds: readonly string[],
  actors: readonly Actor[],
  actions: readonly Action[],
): boolean {
  if (kinds.some((kind) => withScreens.has(kind)) || actors.length === 0) return true;
  const people = new Set<string>(
    actors.flatMap(({ ref, data }) => (data.kind === "person" && !data.privileged ? [ref] : [])),
  );
  return actions.some(
    ({ data }) => writing.has(data.effect) && data.actors.some((each) => people.has(each)),
  );
}
