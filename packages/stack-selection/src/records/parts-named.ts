import { number, sample } from "../text/words.ts";
import { type Drawn, ofKinds, programsOf } from "./drawn.ts";

type Name =
  | "programs"
  | "clients"
  | "modules"
  | "tables"
  | "operations"
  | "changes"
  | "flows"
  | "scenario"
  | "events"
  | "uses"
  | "delivered";

const few = 3;

/** A text with the parts of this plan in the place of the names in braces; nothing where the plan lacks one. */
export function withParts(
  text: string,
  drawn: Drawn,
  more: Readonly<Record<string, string | undefined>>,
): string | undefined {
  let isWhole = true;
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const known = isName(name) ? parts[name](drawn) : undefined;
    const part = more[name] ?? known;
    if (part === undefined || part === "") isWhole = false;
    return part ?? "";
  });
  return isWhole ? filled : undefined;
}

function isName(name: string): name is Name {
  return Object.hasOwn(parts, name);
}

const parts: Readonly<Record<Name, (drawn: Drawn) => string | undefined>> = {
  programs: (drawn) =>
    sample(
      programsOf(drawn).map(({ data }) => data.name),
      few,
    ),
  clients: (drawn) =>
    sample(
      clientsOf(drawn).map(({ data }) => `the ${data.name}`),
      few,
    ),
  modules: (drawn) => {
    const inside = ofKinds(drawn, "module");
    const own = inside.length > 0 ? inside : programsOf(drawn);
    return sample(
      own.map(({ data }) => data.name),
      few,
    );
  },
  tables: ({ tables, entities }) =>
    tables.length > 0
      ? many(
          tables.map(({ data }) => data.name),
          "table",
        )
      : many(
          entities.map(({ data }) => data.name),
          "entity",
          "entities",
        ),
  operations: ({ operations }) =>
    many(
      operations.map(({ data }) => data.operationId),
      "operation",
    ),
  changes: ({ operations }) =>
    many(
      operations
        .filter(
          ({ data }) => data.method === "post" || data.method === "put" || data.method === "patch",
        )
        .map(({ data }) => data.operationId),
      "operation",
    ),
  flows: ({ flows }) =>
    sample(
      awaited(flows).map(({ data }) => `“${data.name}”`),
      few,
    ),
  scenario: ({ scenarios }) => {
    const peak = scenarios.find(({ data }) => data.kind === "peak");
    const rate = peak?.data.stages[0]?.rate;
    return peak && rate ? `“${peak.data.name}” (${number(rate.value)} ${rate.unit})` : undefined;
  },
  events: ({ events }) =>
    sample(
      events.map(({ data }) => data.name),
      few,
    ),
  uses: () => undefined,
  delivered: (drawn) => deliveredBy(drawn)?.files,
};

/** What a CDN of the plan delivers: files of people that a store keeps, and else those of the client. */
export function deliveredBy(
  drawn: Drawn,
): { readonly files: string; readonly kept: boolean } | undefined {
  const edges = new Set<string>(ofKinds(drawn, "cdn").map(({ ref }) => ref));
  const behind = new Set<string>(
    drawn.connections.flatMap(({ data }) => (edges.has(data.from) ? [data.to] : [])),
  );
  const store = ofKinds(drawn, "object-store").find(({ ref }) => behind.has(ref));
  const names = new Map<string, string>(drawn.concepts.map(({ ref, data }) => [ref, data.name]));
  const clients = new Set<string>(clientsOf(drawn).map(({ ref }) => ref));
  const sent = drawn.connections.flatMap(({ data }) =>
    store && data.to === store.ref && clients.has(data.from)
      ? data.carries.flatMap((each) => names.get(each) ?? [])
      : [],
  );
  const kept = sample(
    [...new Set(sent)].map((each) => `${each.toLowerCase()} files`),
    few,
  );
  if (kept !== "") return { files: kept, kept: true };
  const client = clientsOf(drawn).map(({ data }) => `files of the ${data.name}`);
  return client.length > 0 ? { files: sample(client, few), kept: false } : undefined;
}

function clientsOf(drawn: Drawn) {
  return ofKinds(drawn, "web-client", "mobile-client", "desktop-client");
}

function awaited(flows: Drawn["flows"]): Drawn["flows"] {
  const own = flows.filter(({ data }) => data.action !== undefined);
  return own.length > 0 ? own : flows;
}

/** `the table carts`, `the 3 tables (a, b and c)`, `the 30 tables (a, b and 28 more)`. */
function many(names: readonly string[], one: string, several = `${one}s`): string | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  if (names.length === 1) return `the ${one} ${first}`;
  return `the ${number(names.length)} ${several} (${sample(names, few)})`;
}
