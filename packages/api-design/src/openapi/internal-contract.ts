import { capital, type ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { camel, kebab, pascal, plural } from "../naming.ts";

type Component = ViewOf<typeof architecture.component>;

/** A service that is asked for what it holds of a person, or has to erase it. */
export interface AskedOfPerson {
  readonly by: Component;
  readonly of: Component;
  readonly kinds: readonly ("export" | "erasure")[];
  /** How who asks shows which service it is. */
  readonly authentication: string;
  /** Things of people that it keeps, by name. */
  readonly keeps: readonly string[];
}

/** One thing that services read of another, by the operation that clients have for it. */
export interface ReadBetween {
  readonly by: readonly Component[];
  readonly of: Component;
  readonly operationId: string;
  readonly path: string;
  readonly thing: string;
  /** What is part of it, and comes with it. */
  readonly parts: readonly string[];
  /** How who asks shows which service it is. */
  readonly authentication: string;
}

const problem = (description: string) => ({
  description,
  content: {
    "application/problem+json": {
      schema: { $ref: "#/components/schemas/Problem" },
    },
  },
});

/** What services ask of each other: no client reaches it, and no token of a person opens it. */
export function internalContract(
  productName: string,
  asked: readonly AskedOfPerson[],
  reads: readonly ReadBetween[],
): Record<string, unknown> {
  const answering = new Map([...asked, ...reads].map(({ of }) => [of.ref, of.data.name]));
  const shortOf = ({ data: { name } }: Component) => name.replace(/ service$/i, "");
  return {
    openapi: "3.1.1",
    info: {
      title: `${productName}, between services`,
      version: "1.0.0",
      summary: "What services ask of each other.",
      license: { name: "Proprietary", identifier: "LicenseRef-Proprietary" },
    },
    servers: [
      {
        url: "http://localhost",
        description: "Each service by its own name; no gateway leads here.",
      },
    ],
    security: [{ service: [] }],
    tags: [...answering.values()].map((name) => ({ name, description: `Answered by ${name}.` })),
    paths: Object.fromEntries([
      ...reads.map((each) => [
        `/internal/${kebab(shortOf(each.of))}${each.path}`,
        { parameters: placesIn(each.path), get: readOf(each) },
      ]),
      ...asked.map((each) => [
        `/internal/${kebab(shortOf(each.of))}/people/{userId}`,
        {
          parameters: [
            {
              name: "userId",
              in: "path",
              required: true,
              description: "Id of the person, as the account has it.",
              schema: { type: "string", format: "uuid" },
            },
          ],
          ...(each.kinds.includes("export") ? { get: copyOf(each, pascal(shortOf(each.of))) } : {}),
          ...(each.kinds.includes("erasure")
            ? { delete: erasureOf(each, pascal(shortOf(each.of))) }
            : {}),
        },
      ]),
    ]),
    components: {
      securitySchemes: {
        service: {
          type: "http",
          scheme: "bearer",
          description: `${capital([...asked, ...reads][0]?.authentication ?? "the token of the service")}. Whoever is called looks at which service calls.`,
        },
      },
      schemas: {
        Problem: {
          type: "object",
          required: ["type", "title", "status"],
          properties: {
            type: { type: "string" },
            title: { type: "string" },
            status: { type: "integer" },
            detail: { type: "string" },
          },
        },
      },
    },
  };
}

/** Whatever is in braces is an id. */
function placesIn(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = "id"]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function readOf({ by, of, operationId, thing, parts }: ReadBetween) {
  const along = parts.length > 0 ? `, with ${parts.map((each) => plural(each)).join(" and ")}` : "";
  return {
    operationId,
    tags: [of.data.name],
    summary: `Read one ${thing}`,
    description: `For ${by.map(({ data }) => data.name).join(", ")}, whoever owns it. As \`${operationId}\` of openapi.yaml answers${along}.`,
    responses: {
      "200": {
        description: `The ${thing} as it stands${along}.`,
        content: { "application/json": { schema: { type: "object" } } },
      },
      "401": problem("No token of a service, or one that is over."),
      "403": problem("Another service than those."),
      "404": problem(`There is no such ${thing}.`),
      "503": problem("The store does not answer; it may be asked again."),
    },
  };
}

function copyOf({ by, of, keeps }: AskedOfPerson, name: string) {
  return {
    operationId: `read${name}OfPerson`,
    tags: [of.data.name],
    summary: `What ${of.data.name} holds of a person`,
    description: `For ${by.data.name} alone. A person of whom nothing is held has empty lists.`,
    responses: {
      "200": {
        description: "All of it, as it stands.",
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: keeps.map((each) => plural(camel(each))),
              properties: Object.fromEntries(
                keeps.map((each) => [
                  plural(camel(each)),
                  {
                    type: "array",
                    description: `As \`${pascal(each)}\` of openapi.yaml.`,
                    items: { type: "object" },
                  },
                ]),
              ),
            },
          },
        },
      },
      ...refused(by),
    },
  };
}

function erasureOf({ by, of, keeps }: AskedOfPerson, name: string) {
  const held = keeps.length > 0 ? ` (${keeps.map((each) => each.toLowerCase()).join(", ")})` : "";
  return {
    operationId: `erase${name}OfPerson`,
    tags: [of.data.name],
    summary: `Erase what ${of.data.name} holds of a person`,
    description: `For ${by.data.name} alone${held}. A repeat, and a person of whom nothing is held, is answered alike.`,
    responses: {
      "204": { description: "Nothing of the person is left, but what has to stay without a name." },
      "409": problem("Something still goes on with the person: it is asked again later."),
      ...refused(by),
    },
  };
}

function refused(by: Component) {
  return {
    "401": problem("No token of a service, or one that is over."),
    "403": problem(`Another service than ${by.data.name}.`),
    "503": problem(
      "The store does not answer: whether it was done is not known, and it is asked again.",
    ),
  };
}
