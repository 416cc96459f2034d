import { groupedBy, type ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { conditionsOf } from "../controls/on-interface.ts";
import { isOpen, type Model, type Operation, picksObject, signsInBy } from "../model.ts";
import { distinct, padded, says, someOf } from "../text.ts";
import { abuseOf } from "./abused-steps.ts";
import { impactOf } from "./severity.ts";
import type { ThreatRule } from "./threat.ts";

type Schema = ViewOf<typeof api.schema>;

/** Names of fields that decide who may do what, or where something stands. */
const deciding = ["role", "is admin", "permission", "tenant id", "tenant"];
/** These decide only where a right rests on whose the thing is; else an owner is a field to fill in. */
const owning = ["owner", "owner id"];

export const interfaceThreats: readonly ThreatRule[] = [
  {
    id: "SEC-TM-007",
    find: (model) =>
      [
        ...groupedBy(model.operations.filter(picksObject), ({ data }) =>
          data.resource.slice("api/resource#".length),
        ),
      ].flatMap(([id, operations]) => {
        // Only a relation that says whose it is makes the missing check a fault.
        const judged = operations.filter((each) => conditionsOf(model, each).length > 0);
        if (judged.length === 0) return [];
        return [
          {
            subject: { id, ref: `api/resource#${id}` },
            elements: judged.map((each) => each.ref),
            scenario: `Somebody puts another id into ${someOf(
              judged.map((each) => each.data.operationId),
              3,
            )} and gets what is not theirs.`,
            stake: [`${highest(model, judged)} data`],
            likelihood: "high",
            impact: impactOf(highest(model, judged)),
            controls: ["object-level-authorisation"],
          },
        ];
      }),
  },
  {
    id: "SEC-TM-008",
    find: (model) => model.schemas.flatMap((schema) => massAssignment(model, schema)),
  },
  {
    id: "SEC-TM-009",
    find: (model) => {
      const privileged = new Set<string>(
        model.actors.filter((each) => each.data.privileged === true).map((each) => each.ref),
      );
      const operations = model.operations.filter(
        ({ data: { access } }) =>
          access.kind === "authenticated" &&
          access.roles.length > 0 &&
          access.roles.every((each) => privileged.has(each)),
      );
      return operations.length === 0 || model.identity === undefined
        ? []
        : [
            {
              subject: model.identity,
              elements: operations.map((each) => each.ref),
              scenario: `Somebody without the role calls ${someOf(
                operations.map((each) => each.data.operationId),
                3,
              )}, which no screen of theirs shows.`,
              stake: model.actors
                .filter((each) => privileged.has(each.ref))
                .map((each) => `what ${each.data.name} may`),
              likelihood: "medium" as const,
              impact: "high" as const,
              controls: ["function-level-authorisation"],
            },
          ];
    },
  },
  {
    id: "SEC-TM-018",
    find: (model) => {
      const asked = model.operations.filter(
        (each) =>
          each.data.effect === "search" ||
          each.data.parameters.some((one) => one.in === "query" && one.field !== undefined),
      );
      const stores = model.components.filter((each) =>
        ["relational-store", "search-engine", "document-store", "time-series-store"].includes(
          each.data.kind,
        ),
      );
      return asked.length === 0
        ? []
        : stores.map((store) => {
            const kept = model.sensitiveStores.find((each) => each.component.ref === store.ref);
            return {
              subject: store,
              elements: [store.ref, ...asked.map((each) => each.ref)],
              covers: [store.ref],
              scenario: `A filter or search term of ${someOf(
                asked.map((each) => each.data.operationId),
                3,
              )} becomes part of the query to ${store.data.name}.`,
              likelihood: "medium",
              ...(kept === undefined ? {} : { stake: distinct(kept.names) }),
              impact: kept === undefined ? "medium" : "high",
              controls: ["parameterised-queries"],
            };
          });
    },
  },
  {
    id: "SEC-TM-021",
    find: (model) =>
      model.operations
        .filter((each) => isOpen(model, each) && !signsInBy(each))
        .map((each) => ({
          subject: each,
          elements: [each.ref],
          scenario: `A program calls ${each.data.operationId} until nobody else is served.`,
          likelihood: "medium",
          impact: "medium",
          controls: ["rate-limiting"],
        })),
  },
  {
    id: "SEC-TM-022",
    find: (model) =>
      model.operations.flatMap((each) => {
        const abuse = abuseOf(model, each);
        if (abuse === undefined) return [];
        const caller = model.signsIn ? "One account" : "One caller";
        return [
          {
            subject: each,
            elements: [each.ref],
            scenario: `${caller} calls ${each.data.operationId} by program, ${abuse.gain}.`,
            stake: [abuse.stake],
            likelihood: "medium",
            impact: "medium",
            controls: isOpen(model, each) ? ["rate-limiting"] : [],
          },
        ];
      }),
  },
  {
    id: "SEC-TM-035",
    find: ({ convention }) =>
      convention?.data.style === "graphql"
        ? [
            {
              subject: convention,
              elements: [convention.ref],
              scenario:
                "One request asks for relations of relations until the server is out of memory.",
              likelihood: "medium",
              impact: "medium",
              controls: ["graphql-limits"],
            },
          ]
        : [],
  },
];

function massAssignment(model: Model, schema: Schema) {
  if (schema.data.purpose !== "create" && schema.data.purpose !== "update") return [];
  const callers = model.operations.filter((each) => each.data.request === schema.ref);
  const ordinary = callers.some(({ data: { access } }) =>
    access.kind === "public"
      ? true
      : access.roles.some(
          (role) => model.actors.find((each) => each.ref === role)?.data.privileged !== true,
        ),
  );
  const concept = model.entities.find((each) => each.ref === schema.data.entity)?.data.concept;
  const owned = model.policies.some(
    ({ data }) => data.concept === concept && data.condition === "own",
  );
  const words = owned ? [...deciding, ...owning] : deciding;
  const fields = schema.data.properties.filter(
    (each) => says(padded(each.name), words) !== undefined,
  );
  if (!ordinary || fields.length === 0) return [];
  const writable = fields.filter((each) => !each.readOnly);
  return [
    {
      subject: schema,
      elements: [schema.ref],
      scenario: `A client sets ${someOf(fields.map((each) => each.name))} in ${schema.data.name} and gives itself what it was not given.`,
      stake: fields.map((each) => each.name),
      likelihood: "medium" as const,
      impact: "medium" as const,
      controls: ["write-allow-list"],
      unprotected: writable.length > 0,
    },
  ];
}

/** The highest class among the attributes of the concepts that the operations' policies are about. */
function highest(model: Model, operations: readonly Operation[]) {
  const held = new Set<string>(
    operations.flatMap(({ data: { access } }) => (access.kind === "public" ? [] : access.policies)),
  );
  const concepts = new Set<string>(
    model.policies.filter((each) => held.has(each.ref)).map((each) => each.data.concept),
  );
  const classes = model.sensitive
    .filter((each) => concepts.has(each.data.concept))
    .map((each) => model.classOf(each.ref)?.class ?? "internal");
  if (classes.includes("restricted")) return "restricted";
  // Somebody else's object is worth something even where no field of it is sensitive.
  return "confidential";
}
