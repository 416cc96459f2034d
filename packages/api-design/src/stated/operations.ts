import { type DataOf, type DraftOf, node, type Ref, slug, type ViewOf } from "@planc/core";
import { api, type data, type security } from "@planc/core/ir";
import { always, invalid } from "../accounts/properties.ts";
import { derived } from "../kit.ts";
import { camel, kebab, pascal, words } from "../naming.ts";
import { deedsOf, resourceOf } from "./deeds.ts";
import type { Endpoint } from "./endpoints.ts";
import { isParameter, type Known, meantBy } from "./matching.ts";
import { bracketed, namesIn, spokenOf } from "./path-names.ts";
import { answered, sent } from "./properties.ts";

type Operation = DraftOf<typeof api.operation>;
type OperationError = DataOf<typeof api.operation>["errors"][number];

interface Around {
  readonly known: Known;
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly component: Ref<"architecture/component"> | undefined;
  readonly propertyCase: "camel" | "snake";
  readonly by: "endpoint-as-stated" | "passkey-operations";
}

interface Made {
  readonly resources: readonly DraftOf<typeof api.resource>[];
  readonly schemas: readonly DraftOf<typeof api.schema>[];
  readonly operations: readonly Operation[];
}

/** The endpoints that follow from nothing else of the plan, with what the text says that they take and answer. */
export function statedOperations(endpoints: readonly Endpoint[], around: Around): Made {
  const resources = new Map<string, DraftOf<typeof api.resource>>();
  const deeds = deedsOf(endpoints, around.known);
  const made = endpoints.map((endpoint) => {
    const id = idOf(endpoint, around.known);
    const [first = "api"] = endpoint.path.split("/").filter((part) => part !== "");
    const meant = meantBy(endpoint, around.known);
    const there = meant && resourceOf(meant.entity, around.known);
    const own = there ?? `stated-${kebab(first)}`;
    const from: Ref[] = [
      ...endpoint.requirements,
      ...(around.identity && endpoint.requirements.length === 0 ? [around.identity.ref] : []),
    ];
    const why = derived(around.by, from);
    if (there === undefined && !resources.has(own))
      resources.set(
        own,
        node(
          api.resource,
          own,
          {
            name: pascal(first),
            path: `/${first}`,
            ...(meant ? { entity: meant.entity.ref } : {}),
            ...(around.component ? { component: around.component } : {}),
          },
          why,
        ),
      );
    const request = sent(endpoint, around.fields, around.propertyCase);
    const response = answered(endpoint, around.fields, around.propertyCase);
    const access = accessOf(endpoint, around);
    const schemaOf = (
      part: "request" | "response",
      properties: DataOf<typeof api.schema>["properties"],
    ) =>
      properties.length === 0
        ? []
        : [
            node(
              api.schema,
              `${kebab(id)}.${part}`,
              {
                name: `${pascal(id)}${part === "request" ? "Request" : "Answer"}`,
                purpose: part === "request" ? "command" : "resource",
                description: `What ${endpoint.method.toUpperCase()} ${endpoint.path} ${part === "request" ? "takes" : "answers"}.`,
                properties,
              },
              why,
            ),
          ];
    const schemas = [...schemaOf("request", request), ...schemaOf("response", response)];
    return {
      schemas,
      operation: node(
        api.operation,
        slug(id),
        {
          operationId: id,
          method: endpoint.method,
          path: bracketed(endpoint.path),
          resource: `api/resource#${own}`,
          summary: summaryOf(id),
          ...(endpoint.told.length > 0
            ? { description: endpoint.told.join(" ").slice(0, 3000) }
            : {}),
          effect: effectOf(endpoint, around.known),
          access,
          realises: [...new Set<Ref>([...from, ...(deeds.get(endpoint) ?? [])])],
          ...(around.component ? { component: around.component } : {}),
          parameters: namesIn(endpoint.path).map((name) => ({
            name,
            in: "path" as const,
            type: "text" as const,
            required: true,
            maxLength: 64,
            description: `Of the ${spokenOf(name)}.`,
          })),
          ...(request.length > 0 ? { request: `api/schema#${kebab(id)}.request` as const } : {}),
          ...(response.length > 0 ? { response: `api/schema#${kebab(id)}.response` as const } : {}),
          success: endpoint.success ?? (response.length > 0 ? 200 : 204),
          errors: errorsOf(endpoint, access, request.length > 0),
          ...(endpoint.session ? { session: endpoint.session } : {}),
          paginated: false,
          idempotency: endpoint.method === "post" ? "none" : "natural",
          lifecycle: "new",
        },
        why,
      ),
    };
  });
  return {
    resources: [...resources.values()],
    schemas: made.flatMap(({ schemas }) => schemas),
    operations: made.map(({ operation }) => operation),
  };
}

const summaryOf = (id: string): string => {
  const text = words(id).join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** `POST /auth/passkeys/register` is `registerPasskeys`; a thing that is made `createConversation`. */
function idOf(endpoint: Endpoint, known: Known): string {
  const meant = meantBy(endpoint, known);
  if (meant?.effect === "create") return camel(`create ${meant.entity.data.name}`);
  const names = endpoint.path
    .split("/")
    .filter((part) => part !== "" && part !== "auth" && !isParameter(part));
  const [last = "call", before] = names.reverse();
  const verb = endpoint.method === "post" ? "" : `${endpoint.method} `;
  return camel(
    `${verb}${last.replaceAll("-", " ")}${before ? ` ${before.replaceAll("-", " ")}` : ""}`,
  );
}

function effectOf(endpoint: Endpoint, known: Known): DataOf<typeof api.operation>["effect"] {
  if (endpoint.session === "begins") return "create";
  if (endpoint.session === "ends") return "delete";
  const meant = meantBy(endpoint, known);
  if (meant) return meant.effect;
  return endpoint.method === "get" ? "read" : endpoint.method === "delete" ? "delete" : "command";
}

function accessOf(
  endpoint: Endpoint,
  { identity }: Around,
): DataOf<typeof api.operation>["access"] {
  const known = identity !== undefined && identity.data.owner !== "none";
  const ofSignIn = /^\/(?:auth|login|sign-?in|register|sessions)\b/.test(endpoint.path);
  if (endpoint.caller === "token")
    return {
      kind: "public",
      because:
        "The token of the step before, in the Authorization header, proves who asks; that of a session does not.",
    };
  if (known && (endpoint.caller === "signed-in" || endpoint.session === "ends" || !ofSignIn))
    return { kind: "authenticated", roles: [], policies: [] };
  return {
    kind: "public",
    because: endpoint.takes.includes("token")
      ? "The token out of the e-mail proves who asks."
      : endpoint.session === "begins"
        ? "Signing in is how a caller becomes known."
        : "Whoever asks has not signed in yet.",
  };
}

const problems: ReadonlyMap<number, string> = new Map([
  [401, "unauthenticated"],
  [403, "forbidden"],
  [404, "not-found"],
  [409, "conflict"],
]);

function errorsOf(
  endpoint: Endpoint,
  access: DataOf<typeof api.operation>["access"],
  hasBody: boolean,
): OperationError[] {
  const found: OperationError[] = [
    ...(hasBody ? [invalid] : []),
    ...(access.kind === "authenticated"
      ? [{ status: 401, problem: "unauthenticated", when: "Nobody is signed in, or no longer." }]
      : endpoint.caller === "token"
        ? [
            {
              status: 410,
              problem: "token-not-valid",
              when: "The token is of another purpose, was used up or has ended.",
            },
          ]
        : endpoint.takes.includes("credential")
          ? [
              {
                status: 401,
                problem: "unauthenticated",
                when: "The credential does not answer the challenge, which is good once, or its counter went back.",
              },
            ]
          : []),
    ...(endpoint.takes.includes("token")
      ? [
          {
            status: 410,
            problem: "token-not-valid",
            when: "The token was used, replaced by a newer one, or is too old.",
          },
        ]
      : []),
    ...(endpoint.path.includes("{") && access.kind === "authenticated"
      ? [
          {
            status: 404,
            problem: "not-found",
            when: "There is none by that id, or it is not the caller's.",
          },
        ]
      : []),
  ];
  for (const { status, when } of endpoint.refuses) {
    const problem = problems.get(status);
    if (problem && !found.some((each) => each.status === status))
      found.push({ status, problem, when });
  }
  return [...found, ...always].sort((a, b) => a.status - b.status);
}
