import type { DataOf, PlanNodeOf, ViewOf } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";
import { styleOf } from "../house/style-of.ts";
import { camel } from "../naming.ts";
import { hidesForeign, isRelated } from "../operation/foreign-ids.ts";
import { installationOf, isByClient, movesOver } from "../operation/known-repeats.ts";
import { pairOf } from "../operation/pairs-once.ts";
import { accountId } from "../steps/sessions.ts";
import { callerName } from "./store.ts";

type Operation = DataOf<typeof api.operation>;

/** What the mock does on an operation beyond what the document says of it. */
export interface Behaviour {
  readonly effect: Operation["effect"];
  readonly session: Operation["session"];
  readonly success: number;
  readonly roles: readonly string[] | "public";
  /** The cookie of who has not signed in: set when a thing is made, shown for it afterwards. */
  readonly guest?: "set" | "shown";
  /** Each role that may has to stand in a relation to the thing. */
  readonly related: boolean;
  /** Who does not may not read it either: its id is one that leads to nothing. */
  readonly hidden: boolean;
  /** Taken from a system of others alone, which signs it in this header. */
  readonly webhook: { readonly header?: string } | undefined;
  /** The kind of thing that it makes, or that its last id names. */
  readonly of?: string;
  /** Path parameters that name a thing, with its kind; a code names it by a property. */
  readonly ids: readonly { readonly name: string; readonly of: string; readonly by: string }[];
  /** Properties that no two have alike. */
  readonly unique: readonly (readonly string[])[];
  /** What is there already is the answer, with this status. */
  readonly again?: { readonly status: number; readonly by: readonly (readonly string[])[] };
  /** Properties of the body that lead to a thing. */
  readonly leads: readonly { readonly property: string; readonly of: string }[];
  /** Things that keep this one from being deleted, by the property that refers to it. */
  readonly held: readonly { readonly of: string; readonly property: string }[];
  /** Where a client says that a request is a repeat, as the house style has it, and what comes of one. */
  readonly key?: {
    readonly name: string;
    readonly in: "header" | "query";
    readonly repeated: "replays" | "refuses";
  };
  readonly versioned: boolean;
  /** How it answers a version that is no longer the newest: as the text says, else as HTTP does. */
  readonly stale: 409 | 412;
  /** How it answers what proves nothing, or no longer. */
  readonly unproven: 401 | 410;
  /** It makes the account that it signs in. */
  readonly registers: boolean;
  /** What no two have alike is refused as what is not valid, so that nobody learns what is there. */
  readonly conceals: boolean;
  /** It answers the same whether or not there is one already. */
  readonly hides: boolean;
  /** What it was begun with comes along, which no page of another site has. */
  readonly stated: boolean;
  /** Properties of the body that prove who asks: good once where they are a token. */
  readonly secrets: readonly string[];
}

export interface PlanFacts {
  readonly convention: PlanNodeOf<typeof api.convention>;
  readonly operations: readonly PlanNodeOf<typeof api.operation>[];
  readonly resources: readonly PlanNodeOf<typeof api.resource>[];
  readonly schemas: readonly PlanNodeOf<typeof api.schema>[];
  readonly fields: readonly PlanNodeOf<typeof data.field>[];
  readonly entities: readonly PlanNodeOf<typeof data.entity>[];
  readonly policies: readonly PlanNodeOf<typeof security.policy>[];
  readonly uniqueness: readonly ViewOf<typeof brief.uniqueness>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
}

/** The behaviour of every operation, by its id. */
export function behavioursOf(facts: PlanFacts): ReadonlyMap<string, Behaviour> {
  const { repeat } = styleOf(facts.convention);
  const schemas = new Map<string, PlanFacts["schemas"][number]>(
    facts.schemas.map((each) => [each.ref, each]),
  );
  const fields = new Map<string, PlanFacts["fields"][number]>(
    facts.fields.map((each) => [each.ref, each]),
  );
  const policies = new Map<string, PlanFacts["policies"][number]>(
    facts.policies.map((each) => [each.ref, each]),
  );
  const byConcept = Map.groupBy(facts.policies, ({ data }): string => data.concept);
  const resources = new Map<string, PlanFacts["resources"][number]>(
    facts.resources.map((each) => [each.ref, each]),
  );
  const kinds = new Map<string, string>(
    facts.resources.map(
      ({ ref, data: each }) => [`${camel(each.name)}Id`, each.entity ?? ref] as const,
    ),
  );
  return new Map(
    facts.operations.map(({ data: operation }) => {
      const { access, effect } = operation;
      const resource = resources.get(operation.resource);
      const entity = resource?.data.entity;
      const concept = facts.entities.find(({ ref }) => ref === entity)?.data.concept;
      const of: string = entity ?? operation.resource;
      const body = schemas.get(operation.request ?? "")?.data.properties ?? [];
      const writes = effect === "create" || effect === "update";
      const own = facts.fields.filter(({ data: field }) => field.entity === entity);
      const nameOf = (field: ViewOf<typeof data.field>) =>
        body.find((each) => each.field === field.ref)?.name;
      const keyed = operation.parameters.find(
        ({ name, in: place }) => name === repeat.name && place === repeat.in,
      );
      const ids = operation.parameters.flatMap(({ name, in: place }) => {
        if (place !== "path") return [];
        const kind = kinds.get(name);
        return [{ name, of: kind ?? of, by: kind ? "id" : name }];
      });
      // What it lies in stands in the path.
      const namedIn = (field: ViewOf<typeof data.field>) =>
        nameOf(field) ??
        ids.find((each) => each.of === field.data.references?.entity)?.name ??
        (field.data.references?.entity === `data/entity#${accountId}` && field.data.generated
          ? callerName
          : undefined);
      const byInstallation = own.filter((each) => movesOver(each) && each === installationOf(own));
      const rules = facts.uniqueness.filter(({ data: rule }) => rule.concept === concept);
      const isRepeat = (rule: (typeof rules)[number]) =>
        own.some(
          (each) =>
            isByClient(each) && rule.data.together.some((part) => part === each.data.attribute),
        );
      const partsOf = (rule: (typeof rules)[number]) =>
        rule.data.together.map((part) => {
          const field = own.find(
            ({ data: each }) => each.attribute === part || each.references?.relation === part,
          );
          // A rule whose parts are not all kept is none that can be broken here.
          return field === undefined ? undefined : namedIn(field);
        });
      const whole = (all: readonly (readonly (string | undefined)[])[]) =>
        all.flatMap((set) => {
          const names = set.filter((each) => each !== undefined);
          return names.length === set.length && names.length > 0 ? [names] : [];
        });
      const entityNode = facts.entities.find(({ ref }) => ref === entity);
      const pair = pairOf(entityNode, own, facts);
      const sets = [
        ...own
          .filter((each) => each.data.unique && !each.data.generated && !movesOver(each))
          .map((field) => [nameOf(field)]),
        ...rules.filter((rule) => effect !== "create" || !isRepeat(rule)).map(partsOf),
        ...(pair.length > 0 ? [pair.map(namedIn)] : []),
      ];
      const known = whole([
        ...own.filter(isByClient).map((field) => [callerName, nameOf(field)]),
        ...byInstallation.map((field) => [nameOf(field)]),
      ]);
      const behaviour: Behaviour = {
        effect,
        session: operation.session,
        success: operation.success,
        roles: access.kind === "public" ? "public" : access.roles,
        ...(access.kind === "public" && access.guest ? { guest: access.guest } : {}),
        related: isRelated(operation, policies),
        hidden: hidesForeign(operation, policies, (each) => byConcept.get(each) ?? []),
        webhook: operation.webhook && {
          ...(operation.webhook.header ? { header: operation.webhook.header.toLowerCase() } : {}),
        },
        of,
        ids,
        unique: writes ? whole(sets) : [],
        ...(operation.again === undefined ? {} : { again: { status: operation.again, by: known } }),
        leads: body.flatMap(({ name, field, schema }) => {
          const target = fields.get(field ?? "")?.data.references?.entity;
          return target && schema === undefined ? [{ property: name, of: target }] : [];
        }),
        held:
          effect === "delete" && entity
            ? facts.fields.flatMap(({ data: { references, entity: holder, name } }) =>
                references?.entity === entity && references.onDelete === "restrict"
                  ? [{ of: holder, property: `${camel(name.replace(/ id$/i, ""))}Id` }]
                  : [],
              )
            : [],
        ...(keyed
          ? {
              key: {
                ...repeat,
                repeated: /refused/.test(keyed.description)
                  ? ("refuses" as const)
                  : ("replays" as const),
              },
            }
          : {}),
        versioned: operation.parameters.some(({ name }) => /^if-match$/i.test(name)),
        stale: operation.errors.some(({ status }) => status === 412) ? 412 : 409,
        unproven: operation.errors.some(({ status }) => status === 410) ? 410 : 401,
        registers: access.kind === "public" && effect === "create" && entity !== undefined,
        conceals:
          access.kind === "public" &&
          effect === "create" &&
          !operation.errors.some(({ status }) => status === 409) &&
          operation.errors.some(
            ({ status, when }) => status === 400 && /cannot be used/.test(when),
          ),
        hides: access.kind === "public" && operation.success === 202,
        stated: operation.session === "begins" && body.some(({ name }) => name === "state"),
        secrets:
          access.kind === "public" && operation.path.startsWith("/auth/")
            ? body
                .filter(
                  ({ name, writeOnly }) =>
                    writeOnly && (operation.session === "begins" || !/password/i.test(name)),
                )
                .map(({ name }) => name)
            : [],
      };
      return [operation.operationId, behaviour];
    }),
  );
}
