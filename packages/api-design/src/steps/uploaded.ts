import { node, optional, type Ref, spoken } from "@planc/core";
import { api, architecture, brief, data, security } from "@planc/core/ir";
import { always, invalid, notForCallers } from "../accounts/properties.ts";
import { derived, step } from "../kit.ts";
import { camel, withArticle } from "../naming.ts";
import { completersOf, uploadOf } from "../operation/uploaded.ts";
import { goesInParts, signsUploads } from "../operation/uploads.ts";
import { itemPath, schemaId } from "./resources.ts";

/** Saying that a file is there which went to the store of files beside the interface. */
export const uploaded = step("uploaded", {
  reads: {
    resources: api.resource,
    entities: optional(data.entity),
    fields: optional(data.field),
    actions: brief.action,
    actors: optional(brief.actor),
    policies: optional(security.policy),
    identity: optional(security.identity),
    components: optional(architecture.component),
    events: optional(architecture.event),
  },
  writes: { operations: api.operation },
  run: ({ resources, entities, actors, policies, identity, ...facts }) => {
    if (!signsUploads(facts.components)) return { operations: [] };
    const operations = resources.flatMap((resource) => {
      const entity = entities.find(({ ref }) => ref === resource.data.entity);
      const upload = entity && uploadOf(entity, facts);
      if (entity === undefined || upload === undefined) return [];
      const { files, made, waiting } = upload;
      const concept = entity.data.concept;
      const access = completersOf({ concept, made, policies, identity, actors });
      const name = spoken(resource.data.name);
      const what = files.map(({ data }) => data.name.toLowerCase()).join(" or ");
      const path = `${itemPath(resource.data)}/uploaded`;
      const [, parameter] = /\{([^{}]+)\}[^{}]*$/.exec(path) ?? [];
      const key = facts.fields.find(({ data }) => data.entity === entity.ref && data.name === "id");
      const response: Ref<"api/schema"> = `api/schema#${schemaId(resource.id)}`;
      const told = waiting.length > 0 ? waiting.join(" and ") : "What works on it";
      return [
        node(
          api.operation,
          `uploaded.${resource.id}`,
          {
            operationId: camel(`uploaded ${resource.data.name}`),
            method: "post",
            path,
            resource: resource.ref,
            summary: `Say that the ${what} of ${withArticle(name)} is there`.slice(0, 200),
            description: `Called once the PUT to each signed address went through${files.some(({ data }) => goesInParts(data.name.toLowerCase())) ? "; parts are put together then" : ""}. ${told} begins with the ${what} upon this call, not when the ${name} is made.`,
            effect: "command",
            access,
            realises: files.map(({ ref }) => ref),
            ...(resource.data.component ? { component: resource.data.component } : {}),
            parameters:
              parameter === undefined
                ? []
                : [
                    {
                      name: parameter,
                      in: "path",
                      type: key?.data.type ?? "uuid",
                      required: true,
                      description: `Id of the ${name}.`,
                    },
                  ],
            response,
            success: 200,
            errors: [
              ...(parameter === undefined ? [] : [{ ...invalid, when: "The id is none." }]),
              ...(identity && access.kind === "authenticated" ? notForCallers(identity.data) : []),
              {
                status: 404,
                problem: "not-found",
                when: `No ${name} that the caller may change has this id.`,
              },
              {
                status: 409,
                problem: "conflict",
                when: `No ${what} of it is in the store, or one of another size or media type than was said.`,
              },
              ...always,
            ],
            paginated: false,
            idempotency: "natural",
            lifecycle: "new",
          },
          derived("upload-said", [resource.ref, made.ref, ...files.map(({ ref }) => ref)]),
        ),
      ];
    });
    return { operations };
  },
});
