import { node, optional, type Ref } from "@planc/core";
import { api, architecture, brief, security } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { derived, step } from "../kit.ts";
import { property } from "../naming.ts";
import { errorsOf } from "../operation/errors.ts";
import { formOf } from "../operation/form.ts";
import { goingOn, importResult, jobIds } from "../operation/long-running.ts";

/** What an import answers of each row, and by what work that goes on behind its request is followed. */
export const jobs = step("jobs", {
  reads: {
    convention: api.convention,
    actions: optional(brief.action),
    requirements: optional(brief.requirement),
    components: optional(architecture.component),
    identity: optional(security.identity),
  },
  writes: { resources: api.resource, schemas: api.schema, operations: api.operation },
  run: ({ convention, actions, requirements, components, identity }) => {
    const name = (words: string) => property(words, convention.data.propertyCase);
    const importing = actions.filter(
      ({ data }) => data.verb === "import" && data.automatic === undefined,
    );
    const [first, ...rest] = importing.map(({ ref }): Ref => ref);
    const rows =
      first === undefined
        ? []
        : [
            node(
              api.schema,
              `${importResult.id}.row`,
              {
                name: "RefusedRow",
                purpose: "resource",
                description: "A row that was not taken.",
                properties: [
                  text("row", "Its place in the file, from 1.", { type: "integer", minimum: 1 }),
                  text("detail", "Why it was refused.", { maxLength: 2000 }),
                  text("property", "What of it is not valid.", { required: false }),
                ],
              },
              derived("import-by-row", [first, ...rest]),
            ),
            node(
              api.schema,
              importResult.id,
              {
                name: importResult.name,
                purpose: "resource",
                description: "What became of the rows of a file.",
                properties: [
                  text("taken", "How many rows are stored.", { type: "integer", minimum: 0 }),
                  text("refused", "The rows that are not, up to the first 1,000.", {
                    type: "list",
                    list: true,
                    schema: `api/schema#${importResult.id}.row`,
                  }),
                ],
              },
              derived("import-by-row", [first, ...rest]),
            ),
          ];
    const [asked, ...others] = goingOn(actions, { requirements, components });
    if (asked === undefined || convention.data.style !== "rest")
      return { resources: [], schemas: rows, operations: [] };
    const why = derived("job-to-follow", [asked.ref, ...others.map(({ ref }) => ref)]);
    const serving = components.find(({ data }) => /^(?:service|module)$/.test(data.kind));
    const owned = serving ? { component: serving.ref } : {};
    const signsIn = identity !== undefined && identity.data.owner !== "none";
    const access = signsIn
      ? ({ kind: "authenticated", roles: [], policies: [] } as const)
      : ({ kind: "public", because: "Nobody signs in: who has the id began it." } as const);
    const id = {
      name: "jobId",
      in: "path",
      type: "uuid",
      required: true,
      description: "Id of the job.",
    } as const;
    return {
      resources: [
        node(api.resource, jobIds.resource, { name: "Job", path: "/jobs", ...owned }, why),
      ],
      schemas: [
        ...rows,
        node(
          api.schema,
          jobIds.schema,
          {
            name: "Job",
            purpose: "resource",
            description: "Work that goes on behind the request that asked for it.",
            properties: [
              text("id", "Id of the job.", { type: "uuid" }),
              text("status", "How far it is; the last two do not change any more.", {
                values: ["waiting", "running", "succeeded", "failed"],
              }),
              text(name("created at"), "When it was asked for.", { type: "timestamp" }),
              text(name("finished at"), "When it ended; null until then.", {
                type: "timestamp",
                nullable: true,
              }),
              text(name("result url"), "Where what came of it is; null until it succeeded.", {
                type: "url",
                nullable: true,
                maxLength: 2000,
              }),
              text("problem", "Why it failed; null unless it did.", {
                type: "json",
                nullable: true,
              }),
            ],
          },
          why,
        ),
      ],
      operations: [
        node(
          api.operation,
          jobIds.operation,
          {
            operationId: "getJob",
            method: "get",
            path: "/jobs/{jobId}",
            resource: `api/resource#${jobIds.resource}`,
            summary: "See how far a job is",
            description:
              "Only who asked for the job finds it. Until it has ended the answer has Retry-After: asked again earlier, it says the same.",
            effect: "read",
            access,
            realises: [asked.ref, ...others.map(({ ref }) => ref)],
            ...owned,
            parameters: [id],
            response: `api/schema#${jobIds.schema}`,
            success: 200,
            errors: [
              ...errorsOf({
                form: formOf("read", "job", "read"),
                access,
                parameters: [id],
                request: undefined,
                fields: [],
                idempotency: "natural",
                identity,
              }),
            ],
            paginated: false,
            idempotency: "natural",
            lifecycle: "new",
          },
          why,
        ),
      ],
    };
  },
});
