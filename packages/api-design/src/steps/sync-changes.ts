import { type DataOf, node, optional, spoken, type ViewOf } from "@planc/core";
import { api, architecture, data, decision, security, workload } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { derived, step } from "../kit.ts";
import { kebab, pascal, property } from "../naming.ts";
import { errorsOf } from "../operation/errors.ts";
import { formOf } from "../operation/form.ts";
import { list } from "../operation/of-person.ts";
import { type SyncFacts, sinceCursor, syncedOf } from "../operation/synced.ts";

type Parameter = DataOf<typeof api.operation>["parameters"][number];
type Component = ViewOf<typeof architecture.component>;

/** What a device fetches after it was away: changes since the place that it had come to, deletions with them. */
export const syncChanges = step("sync-changes", {
  reads: {
    convention: api.convention,
    resources: api.resource,
    entities: optional(data.entity),
    fields: optional(data.field),
    batches: optional(workload.batch),
    choices: optional(decision.choice),
    identity: optional(security.identity),
    components: optional(architecture.component),
  },
  writes: { schemas: api.schema, operations: api.operation },
  run: ({ convention, components, options, ...facts }) => {
    const because = sinceCursor(facts);
    const synced = syncedOf(facts);
    if (because === undefined || synced.length === 0) return { schemas: [], operations: [] };
    const groups = byProgram(synced, components);
    const propertyCase = convention.data.propertyCase;
    const made = groups.map(({ owner, own: [first, ...rest] }) => {
      const own = [first, ...rest];
      const of = groups.length > 1 && owner ? owner.data.name.replace(/ service$/i, "") : "";
      const id = owner ? `changes.${owner.id}` : "changes";
      const name = pascal(`${of} change`);
      const why = derived("changes-since-cursor", [because, ...own.map(({ ref }) => ref)]);
      const kinds = own.map(({ data }) => spoken(data.name));
      const parameters: readonly Parameter[] = [
        {
          name: "since",
          in: "query",
          type: "text",
          required: false,
          description:
            "The cursor of the last answer that the device has stored. Without one all that it may have is given, from the first change on.",
          maxLength: 512,
        },
        {
          name: "kind",
          in: "query",
          type: "enum",
          required: false,
          description: "Only changes of things of this kind.",
          values: kinds,
        },
        {
          name: "limit",
          in: "query",
          type: "integer",
          required: false,
          description: "How many changes one answer may have.",
          minimum: 1,
          maximum: options.largestPage,
          default: options.largestPage,
        },
      ];
      const access = { kind: "authenticated", roles: [], policies: [] } as const;
      const form = {
        ...formOf("list", name, "list"),
        operationId: `list${pascal(`${of} changes`)}`,
      };
      return {
        schemas: [
          node(
            api.schema,
            id,
            {
              name,
              purpose: "resource",
              description:
                "What became of one record: only the last change of each is kept, with the record as it is now.",
              properties: [
                text("kind", "What kind of thing it is.", { values: kinds }),
                text(property("record id", propertyCase), "Id of the record.", { type: "uuid" }),
                text("deleted", "It is there no longer, or the caller may no longer have it.", {
                  type: "boolean",
                }),
                text(property("changed at", propertyCase), "When, by the clock of the server.", {
                  type: "timestamp",
                }),
                ...own.map(({ id: of, data }) =>
                  text(
                    property(data.name, propertyCase),
                    `The ${spoken(data.name)}, where it is one and is there.`,
                    {
                      type: "json",
                      schema: `api/schema#${of}`,
                      required: false,
                    },
                  ),
                ),
              ],
            },
            why,
          ),
          node(
            api.schema,
            `${id}.page`,
            {
              name: `${name}Page`,
              purpose: "page",
              description: "Changes in their order, with the place that they lead to.",
              properties: [
                {
                  ...text("data", "The changes, oldest first.", { type: "list" }),
                  schema: `api/schema#${id}`,
                  list: true,
                },
                text(
                  "cursor",
                  "Where the device has come to: kept with what was stored, and given as `since` the next time.",
                  { maxLength: 512 },
                ),
                text("more", "More changes wait: ask again at once.", { type: "boolean" }),
              ],
            },
            why,
          ),
        ],
        operation: node(
          api.operation,
          kebab(form.operationId),
          {
            operationId: form.operationId,
            method: "get",
            path: of ? `/${kebab(of)}/changes` : "/changes",
            resource: first.ref,
            summary: of
              ? `List what changed in ${of.toLowerCase()} since a cursor`
              : "List what changed since a cursor",
            description: `What the caller has of ${list(kinds)}, each record once with its last change, and what was deleted as a mark without the record. Changes come in the order in which they were committed, so that none is passed over.`,
            effect: "list",
            access,
            realises: [because],
            ...(owner ? { component: owner.ref } : {}),
            parameters: [...parameters],
            response: `api/schema#${id}.page`,
            success: 200,
            errors: [
              ...errorsOf({
                form,
                access,
                parameters: [...parameters],
                request: undefined,
                fields: [],
                idempotency: "natural",
                identity: facts.identity,
              }),
            ],
            paginated: false,
            idempotency: "natural",
            lifecycle: "new",
          },
          why,
        ),
      };
    });
    return {
      schemas: made.flatMap(({ schemas }) => schemas),
      operations: made.map(({ operation }) => operation),
    };
  },
});

/** Each program tells of what it keeps, and of nothing else. */
function byProgram(synced: ReturnType<typeof syncedOf>, components: readonly Component[]) {
  type Own = SyncFacts["resources"][number];
  const groups = new Map<string, { owner: Component | undefined; own: [Own, ...Own[]] }>();
  for (const resource of synced) {
    const part = components.find(({ ref }) => ref === resource.data.component);
    // Modules of one program share its tables.
    const owner = components.find(({ ref }) => ref === part?.data.inside) ?? part;
    const group = groups.get(owner?.id ?? "");
    if (group) group.own.push(resource);
    else groups.set(owner?.id ?? "", { owner, own: [resource] });
  }
  return [...groups.values()];
}
