import { byRef, optional, type Ref, spoken, type ViewOf } from "@planc/core";
import { api, architecture, brief, data, security } from "@planc/core/ir";
import { madeInPassing, trace } from "../catalog/made-in-passing.ts";
import { rule } from "../kit.ts";
import { comesWithAccount } from "../operation/with-account.ts";

type Entity = ViewOf<typeof data.entity>;

/** What brings things in from elsewhere, though it does something else first. */
const bringsIn =
  /\b(?:back-?fill|calculate|collect|compute|crawl|detect|extract|feed|fetch|forecast|harvest|import|ingest|load|migrate|pull|receive|replicate|seed|synchroni[sz]e|sync|train)\b/i;

/**
 * A thing that is kept and that nothing of the plan ever makes: no operation, nothing that the product does
 * by itself, no sign-in. What is part of another thing, or links two, comes into being with those.
 */
export const nothingFills = rule("nothing-fills", {
  reads: {
    entities: optional(data.entity),
    operations: api.operation,
    resources: api.resource,
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    schemas: optional(api.schema),
    fields: optional(data.field),
    duties: optional(architecture.duty),
    connections: optional(architecture.connection),
    identity: optional(security.identity),
  },
  check: (plan) => {
    const { entities, operations, resources, actions, concepts, schemas, duties, identity } = plan;
    const conceptOf = byRef(concepts);
    const resourceOf = byRef(resources);
    const made = new Set<string>([
      ...operations.flatMap(({ data: { effect, resource } }) =>
        effect === "create" ? (resourceOf.get(resource)?.data.entity ?? []) : [],
      ),
      // Rows that are given with the thing that has them.
      ...givenIn(operations, schemas),
    ]);
    const brought = new Set<string>([
      ...actions.flatMap(({ data: { concept, effect, verb } }) =>
        effect === "create" || bringsIn.test(verb) ? [concept] : [],
      ),
      ...duties.flatMap(({ data: { action } }) => {
        const done = actions.find(({ ref }) => ref === action)?.data;
        return done?.effect === "create" ? [done.concept] : [];
      }),
      // What comes of a model is written by the program that learns.
      ...plan.connections.flatMap(({ data: { purpose, writes = [] } }) =>
        /\blearns\b/.test(purpose) ? writes : [],
      ),
    ]);
    const comesBySigningIn = identity !== undefined && identity.data.owner !== "system";
    const makesAccounts = entities.some(({ id, ref }) => id === accounts && made.has(ref));
    // The text of an endpoint tells what comes to be with it.
    const toldMade = operations
      .flatMap(({ data: { description = "" } }) => (making.test(description) ? [description] : []))
      .join(" ");
    const begins = operations.some(({ data: { session } }) => session === "begins");
    const isFilled = (one: Entity) => {
      const { ref, id, data: entity } = one;
      const concept = entity.concept && conceptOf.get(entity.concept);
      return (
        made.has(ref) ||
        (makesAccounts && comesWithAccount(one, plan) !== undefined) ||
        entity.lifecycle !== "new" ||
        entity.partOf !== undefined ||
        entity.aggregate !== ref ||
        (concept === undefined ? id !== accounts : concept.data.role === "join") ||
        concept?.data.changesOf !== undefined ||
        (concept !== undefined && brought.has(concept.ref)) ||
        madeInPassing.test(entity.name) ||
        (entity.name.length > 4 && toldMade.includes(entity.name)) ||
        (begins && ofSession.test(entity.name)) ||
        trace.test(spoken(entity.name)) ||
        (id === accounts && comesBySigningIn) ||
        // A tenant comes with its first account, by whoever runs the product.
        (entity.concept !== undefined && entity.concept === identity?.data.tenancy)
      );
    };
    const [first, ...more] = entities.filter((each) => !isFilled(each));
    if (first === undefined) return;
    const names = [first, ...more].map(({ data: { name } }) => name).join(", ");
    plan.report("nothing-fills", { entities: names }, { ref: first.ref });
  },
});

const accounts = "user";
const making = /\b(?:creates?|initiali[sz]es?|stores?|generates?|issues?)\b/i;
/** Made by signing in, or by the message that leads to it. */
const ofSession = /(?:session|token)$/i;

/** Entities whose rows are part of what a request gives. */
function givenIn(
  operations: readonly ViewOf<typeof api.operation>[],
  schemas: readonly ViewOf<typeof api.schema>[],
): readonly string[] {
  const schemaOf = byRef(schemas);
  const seen = new Set<string>();
  const waiting: Ref<"api/schema">[] = operations.flatMap(({ data }) => data.request ?? []);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const { schema } of schemaOf.get(next)?.data.properties ?? [])
      if (schema) waiting.push(schema);
  }
  return [...seen].flatMap((ref) => {
    const data = schemas.find((each) => each.ref === ref)?.data;
    return data?.purpose === "create" || data?.purpose === "command" ? (data.entity ?? []) : [];
  });
}
