import { type Check, type Confirmed, type Drawn, ofKinds } from "./drawn.ts";

/** Checks of files: how they get to where they are kept, and from there to who may see them. */
export const fileChecks = {
  "object-store": (choice) => {
    const { ref, name, drawn } = choice;
    const store = drawn.components.find(({ data }) => data.choice === ref);
    const kept = store?.data.responsibilities.find((each) => /^keeps files: /.test(each));
    const makes = sending(drawn, store?.ref);
    if (kept === undefined && makes.length === 0) return undefined;
    const files = kept === undefined ? "" : ` (${kept.replace(/^keeps files: /, "")})`;
    const by = makes.length > 0 ? ` that ${makes[0]?.data.operationId} gave` : "";
    const sent = `A test uploads a file${files} to ${name} through a signed address${by} and is refused after it has run out`;
    return deliversFrom(drawn, store?.ref)
      ? `${sent}; it is read at its address of ${nameOf(drawn)}, and not at one of ${name}.`
      : `${sent}.`;
  },
  cdn: ({ name, drawn }) => {
    const store = ofKinds(drawn, "object-store")[0];
    const [made] = deliversFrom(drawn, store?.ref) ? sending(drawn, store?.ref) : [];
    if (made)
      return `A test sends a file by ${made.data.operationId} and reads it twice: the second answer shows in its headers that ${name} gave it from its edge.`;
    const client = ofKinds(drawn, "web-client", "mobile-client")[0];
    return (
      client &&
      `A second request for a file of the ${client.data.name} shows in its headers that ${name} answered from its edge.`
    );
  },
} satisfies Readonly<Record<string, Check>>;

const nameOf = (drawn: Drawn): string => {
  const [cdn] = ofKinds(drawn, "cdn");
  return cdn?.data.technology ?? cdn?.data.name ?? "";
};

/** Whether a CDN shows what the store keeps. */
function deliversFrom(drawn: Drawn, store: string | undefined): boolean {
  const edges = new Set<string>(ofKinds(drawn, "cdn").map(({ ref }) => ref));
  return drawn.connections.some(({ data }) => data.to === store && edges.has(data.from));
}

/** Operations that make what has a file. */
function sending(
  { operations, connections, actions, components }: Confirmed["drawn"],
  store: string | undefined,
): Drawn["operations"] {
  const clients = new Set<string>(
    components.filter(({ data }) => /-client$/.test(data.kind)).map(({ ref }) => ref),
  );
  const carried = new Set<string>(
    connections
      .filter(({ data }) => data.to === store && clients.has(data.from))
      .flatMap(({ data }) => data.carries),
  );
  const making = new Set<string>(
    actions
      .filter(({ data }) => data.effect === "create" && carried.has(data.concept))
      .map(({ ref }) => ref),
  );
  return operations.filter(
    ({ data }) => data.effect === "create" && data.realises.some((each) => making.has(each)),
  );
}
