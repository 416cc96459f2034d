import { type DataOf, node, optional, type Ref, slug, spoken } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { always, notForCallers, text } from "../accounts/properties.ts";
import { styleOf } from "../house/style-of.ts";
import { derived, step } from "../kit.ts";
import { camel, pascal, plural, property, withArticle } from "../naming.ts";
import { accessOf } from "../operation/access.ts";
import { repeatKey } from "../operation/keys.ts";
import { type LaidOut, laidOutOf } from "../operation/laid-out.ts";
import { lastingKeys } from "../operation/lasting-keys.ts";
import { claimedId, schemaId } from "./resources.ts";

type Operation = DataOf<typeof api.operation>;

/** Taking what somebody has laid out, each of it once, and how much of it is left to be taken. */
export const claims = step("claims", {
  reads: {
    convention: api.convention,
    resources: api.resource,
    entities: optional(data.entity),
    fields: optional(data.field),
    concepts: optional(brief.concept),
    actions: brief.action,
    actors: optional(brief.actor),
    policies: optional(security.policy),
    identity: optional(security.identity),
  },
  writes: { operations: api.operation, schemas: api.schema },
  run: ({ policies, identity, actors, ...facts }) => {
    const { propertyCase } = facts.convention.data;
    const style = styleOf(facts.convention);
    const made = laidOutOf(facts).map((laid) => {
      const { resource, claim, of, lastResort } = laid;
      const { name, path, component } = resource.data;
      const thing = spoken(name);
      const things = plural(thing);
      const holder = spoken(of.data.name);
      const concept = claim.data.concept;
      const allowed = (effect: "command" | "read") =>
        accessOf({
          effect,
          concept,
          actions: effect === "command" ? [claim] : [],
          policies,
          identity,
          actors,
          implied: effect === "read",
        });
      const errors = (access: Operation["access"], what: string, more: Operation["errors"]) => [
        { status: 400, problem: "invalid-request", when: "A parameter breaks the schema." },
        ...(identity && access.kind === "authenticated" ? notForCallers(identity.data) : []),
        { status: 404, problem: "not-found", when: what },
        ...more,
        ...always,
      ];
      const person: Operation["parameters"] = [...path.matchAll(/\{([^{}]+)\}/g)].map(
        ([, parameter = ""]) => ({
          name: parameter,
          in: "path",
          type: "uuid",
          required: true,
          description: `Id of whom the ${things} are of.`,
        }),
      );
      const shared = {
        resource: resource.ref,
        ...(component ? { component } : {}),
        paginated: false,
        lifecycle: "new",
      } as const;
      const [taking, counting] = [allowed("command"), allowed("read")];
      const verb = claim.data.verb;
      const [taken, left]: readonly Ref<"api/schema">[] = [
        `api/schema#${claimedId(resource.id, "claimed")}`,
        `api/schema#${claimedId(resource.id, "left")}`,
      ];
      const why = derived("claimed-once", [resource.ref, claim.ref, of.ref]);
      const lasting = lastingKeys(laid, facts, {
        access: taking,
        person,
        errors: errors(taking, "Nobody has this id.", []),
        realises: [claim.ref],
      });
      return {
        operations: [
          node(
            api.operation,
            slug(camel(`${verb} ${plural(name)}`)),
            {
              ...shared,
              operationId: camel(`${verb} ${plural(name)}`),
              method: "post",
              path: `${path}/${slug(verb)}`,
              summary: `${pascal(verb)} ${withArticle(thing)} of each ${holder} of somebody`,
              description: claimTold(laid),
              effect: "command",
              access: taking,
              realises: [claim.ref],
              parameters: [...person, repeatKey(style, false, false)],
              response: taken ?? `api/schema#${schemaId(resource.id)}`,
              success: 200,
              errors: errors(taking, "Nobody has this id.", [
                {
                  status: 409,
                  problem: "conflict",
                  when: "A request with this key is still being worked on.",
                },
                {
                  status: 422,
                  problem: "key-reused",
                  when: "The idempotency key was used for somebody else.",
                },
              ]),
              idempotency: "key",
            },
            why,
          ),
          node(
            api.operation,
            slug(camel(`count ${plural(name)} left`)),
            {
              ...shared,
              operationId: camel(`count ${plural(name)} left`),
              method: "get",
              path: `${path}/left`,
              summary: `Count the ${things} that a ${holder} has left`,
              description: `Asked by the ${holder} when it connects: it lays up more of them before none is left.`,
              effect: "read",
              access: counting,
              realises: [claim.ref],
              parameters: [
                ...person,
                {
                  name: property(`${of.data.name} id`, propertyCase),
                  in: "query",
                  type: "uuid",
                  required: true,
                  description: `Id of the ${holder}.`,
                  field: of.ref,
                },
              ],
              response: left ?? `api/schema#${schemaId(resource.id)}`,
              success: 200,
              errors: errors(counting, "No such person that the caller may know of.", []),
              idempotency: "natural",
            },
            why,
          ),
          ...lasting.operations,
        ],
        schemas: [
          ...lasting.schemas,
          node(
            api.schema,
            claimedId(resource.id, "claimed"),
            {
              name: `${pascal(plural(name))}Claimed`,
              purpose: "command",
              description: `The ${things} that were taken: the caller's alone from now on.`,
              properties: [
                text(
                  property(plural(name), propertyCase),
                  `At most one of each ${holder}; none of a ${holder} that has none left.`,
                  { type: "list", list: true, schema: `api/schema#${schemaId(resource.id)}` },
                ),
              ],
            },
            why,
          ),
          node(
            api.schema,
            claimedId(resource.id, "left"),
            {
              name: `${pascal(plural(name))}Left`,
              purpose: "command",
              description: `How many ${things} of one ${holder} can still be taken.`,
              properties: [
                text("left", leftTold(laid), {
                  type: "integer",
                  minimum: 0,
                }),
                ...(lastResort
                  ? [
                      text(
                        property("has last resort", propertyCase),
                        "Whether one of last resort is there for when these are gone.",
                        { type: "boolean" },
                      ),
                    ]
                  : []),
              ],
            },
            why,
          ),
        ],
      };
    });
    return {
      operations: made.flatMap(({ operations }) => operations),
      schemas: made.flatMap(({ schemas }) => schemas),
    };
  },
});

/** A judgement: more often than anybody takes one person into groups, and far less than a stock. */
const mostAnHour = 10;

function claimTold({ resource, of, lastResort, expires }: LaidOut): string {
  const thing = spoken(resource.data.name);
  const holder = spoken(of.data.name);
  return [
    `Reads the oldest ${thing} of each ${holder} of that person and deletes it in the same statement, so that no two callers are given the same one.`,
    ...(expires ? ["One that has expired is passed over."] : []),
    ...(lastResort
      ? [`Of a ${holder} that has no other, the one of last resort is given, and stays.`]
      : []),
    `Of one person a caller is given them ${mostAnHour} times in an hour, and then 429: nobody uses up another's stock.`,
  ].join(" ");
}

const leftTold = ({ expires, lastResort }: LaidOut): string =>
  `Not taken${expires ? " and not expired" : ""}${lastResort ? "; the one of last resort is not counted" : ""}.`;
