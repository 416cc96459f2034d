import { type DataOf, node, optional, type Ref, type ViewOf } from "@planc/core";
import { api, architecture, brief, data, security } from "@planc/core/ir";
import { always, fromOtherSite } from "../accounts/properties.ts";
import { derived, step } from "../kit.ts";
import { kebab, pascal, plural } from "../naming.ts";
import { errorsOf } from "../operation/errors.ts";
import { fileFormOf } from "../operation/form.ts";
import { mediaTypeIn } from "../operation/media-type.ts";
import { erasedBy, list, ofPersonIn, personReads } from "../operation/of-person.ts";
import { isErasureOfAccount, ownDataOwed } from "../operation/own-data.ts";
import { servingMost } from "../operation/serving.ts";
import { wholeDataIn } from "../operation/whole-data.ts";

type Access = DataOf<typeof api.operation>["access"];

/** No name of an entity gives an id with a full stop. */
const resource = "whole-data.file";

/** Writing all that is kept to a file, and reading it back, where the text asks for it, or a regime owes people their own. */
export const wholeDataOperations = step("whole-data", {
  reads: {
    convention: api.convention,
    requirements: brief.requirement,
    actors: optional(brief.actor),
    concepts: optional(brief.concept),
    attributes: optional(brief.attribute),
    entities: optional(data.entity),
    ...personReads,
    events: optional(architecture.event),
    identity: optional(security.identity),
    obligations: optional(security.obligation),
    actions: optional(brief.action),
  },
  writes: { resources: api.resource, operations: api.operation },
  run: ({
    convention,
    requirements,
    actors,
    concepts,
    attributes,
    entities,
    components,
    connections,
    events,
    identity,
    obligations,
    actions,
  }) => {
    const nothing = { resources: [], operations: [] };
    if (convention.data.style !== "rest" || entities.length === 0) return nothing;
    const names = [...concepts, ...attributes, ...entities].map((each) => each.data.name);
    const owed = ownDataOwed({
      obligations,
      identity,
      components,
      connections,
      actions,
      events,
    });
    const asked = wholeDataIn(requirements, names) ?? owed.given;
    const signsIn = identity !== undefined && identity.data.owner !== "none";
    const running = actors.filter(({ data: { privileged } }) => privileged === true);
    // Everybody's data is nobody's to take who does not run the product.
    if (!asked || (signsIn && !asked.isOwn && running.length === 0)) return nothing;
    const access: Access = signsIn
      ? {
          kind: "authenticated",
          roles: asked.isOwn ? [] : running.map(({ ref }) => ref),
          policies: [],
        }
      : {
          kind: "public",
          because: identity
            ? "The input says that nobody signs in."
            : "Nothing that is planned has anyone sign in.",
        };
    const held = asked.isOwn ? ofPersonIn({ connections, components }) : undefined;
    const serving = held?.from ?? servingMost(components, entities);
    const called = nameOfAll(entities, concepts);
    const mediaType = mediaTypeIn(asked.writes.map(({ data }) => data.text)) ?? "application/json";
    const whose = signsIn && asked.isOwn ? "of the caller" : "that is kept";
    const operations = [
      {
        verb: "export",
        because: asked.writes,
        told: held
          ? `What ${list([held.name, ...held.others])} hold ${whose}, in one file: ${held.name} asks each of the others for its part, as it is at that moment.`
          : `Everything ${whose}, in one file, read as it is at one moment.`,
      },
      {
        verb: "import",
        because: asked.readsBack,
        told: "Takes a file that the export gave, in one transaction: all of it or, where something in it is not valid, nothing.",
      },
    ].flatMap(({ verb, because, told }) => {
      const form = fileFormOf("command", called, verb);
      const [first, ...rest] = because.map(({ ref }): Ref => ref);
      if (form?.file === undefined || first === undefined) return [];
      const effect = verb === "export" ? "read" : "command";
      return [
        node(
          api.operation,
          `whole-data.${verb}`,
          {
            operationId: `${verb}${pascal(called)}`,
            method: form.method,
            path: `/${kebab(called)}/${verb}`,
            resource: `api/resource#${resource}`,
            summary: form.summary,
            description: told,
            effect,
            access,
            realises: [first, ...rest],
            ...(serving ? { component: serving } : {}),
            parameters: [],
            file: { in: form.file, mediaType },
            success: verb === "export" ? 200 : 204,
            errors: [
              ...(verb === "import"
                ? [
                    {
                      status: 400,
                      problem: "invalid-request",
                      when: "The file is not one that the export gave, or something in it is not valid.",
                    },
                  ]
                : []),
              ...(held && verb === "export"
                ? [
                    {
                      status: 503,
                      problem: "unavailable",
                      when: "A service that holds a part does not answer: a file without it would look whole.",
                    },
                  ]
                : []),
              ...errorsOf({
                form: { ...form, effect: "read" },
                access,
                parameters: [],
                request: undefined,
                fields: [],
                idempotency: "natural",
                identity,
              }),
            ],
            paginated: false,
            idempotency: verb === "export" ? "natural" : "none",
            lifecycle: "new",
          },
          derived("whole-data", [convention.ref, first, ...rest]),
        ),
      ];
    });
    const erasing = owed.erased.map(({ ref }) => ref);
    const [erased] = erasing;
    const isBehind = held === undefined && events.some(isErasureOfAccount);
    if (erased !== undefined && asked.isOwn) {
      operations.push(
        node(
          api.operation,
          "whole-data.erase",
          {
            operationId: `erase${pascal(called)}`,
            method: "delete",
            path: `/${kebab(called)}`,
            resource: `api/resource#${resource}`,
            summary: "Erase the caller's own data",
            description: held?.asks.has("erasure")
              ? erasedBy(held)
              : isBehind
                ? "The account is closed and every session of the caller ends; what is personal of the caller is erased, by row or by column as the data model says of each, by a job that follows."
                : "What is personal of the caller is erased, by row or by column as the data model says of each, in one transaction; every session of the caller ends.",
            effect: "delete",
            access,
            realises: [erased, ...erasing.slice(1)],
            ...(serving ? { component: serving } : {}),
            parameters: [],
            success: isBehind ? 202 : 204,
            errors: [...notSignedIn, ...fromOtherSite(identity?.data), ...always],
            paginated: false,
            idempotency: "natural",
            lifecycle: "new",
          },
          derived("whole-data", [convention.ref, ...erasing]),
        ),
      );
    }
    const [any] = operations;
    if (any === undefined) return nothing;
    return {
      resources: [
        node(
          api.resource,
          resource,
          {
            name: pascal(called),
            path: `/${kebab(called)}`,
            ...(serving ? { component: serving } : {}),
          },
          derived("whole-data", [convention.ref, ...asked.writes.map(({ ref }) => ref)]),
        ),
      ],
      operations,
    };
  },
});

const notSignedIn: DataOf<typeof api.operation>["errors"] = [
  { status: 401, problem: "unauthenticated", when: "Nobody is signed in, or no longer." },
];

/** What all of it is called; where something that is kept is called so, its paths are its own. */
function nameOfAll(
  entities: readonly ViewOf<typeof data.entity>[],
  concepts: readonly ViewOf<typeof brief.concept>[],
): string {
  const taken = new Set(
    [...entities, ...concepts].flatMap((each) => [
      kebab(each.data.name),
      kebab(plural(each.data.name)),
      ...("plural" in each.data && each.data.plural ? [kebab(each.data.plural)] : []),
    ]),
  );
  return ["data", "all data", "everything kept"].find((each) => !taken.has(kebab(each))) ?? "data";
}
