import { carryingOf, type DataOf, optional, type Ref, sole } from "@planc/core";
import { api, architecture, brief, decision, security } from "@planc/core/ir";
import { errorsTold } from "../house/error-forms.ts";
import { basePathOf, styleFor } from "../house/style-of.ts";
import { versioningOf } from "../house/versioning.ts";
import { derived, step } from "../kit.ts";
import { rateLimits, rateLimitText } from "../rate-limits.ts";
import { statedEndpoints } from "../stated/endpoints.ts";

/** Components that answer requests of others over the network. */
const serving = new Set(["service", "module", "function", "gateway"]);

/** The conventions of the interface; none where nothing answers over the network. */
export const convention = step("convention", {
  reads: {
    product: brief.product,
    components: optional(architecture.component),
    choices: optional(decision.choice),
    identity: optional(security.identity),
    quantities: optional(brief.quantity),
    requirements: optional(brief.requirement),
    systems: optional(brief.system),
  },
  writes: { convention: api.convention },
  run: ({ product, components, choices, identity, quantities, requirements, systems, options }) => {
    const servers = components.filter((each) => serving.has(each.data.kind));
    if (servers.length === 0) return { convention: undefined };
    const style = choices.find((each) => each.data.topic === "decision/topic#api-style");
    const limits = rateLimits(quantities);
    const from: Ref[] = [
      product.ref,
      ...limits.map((each) => each.ref),
      ...servers.map((each) => each.ref),
      ...(style ? [style.ref] : []),
    ];
    const chosen = style?.data.technology.toLowerCase() ?? "rest";
    const kind = chosen.includes("graphql") ? "graphql" : chosen.includes("grpc") ? "grpc" : "rest";
    const house = styleFor(kind, options.houseStyle);
    const stated = kind === "rest" ? statedEndpoints(requirements, systems) : [];
    const written = stated[0]?.prefix;
    const basePath = basePathOf(house.style, written ?? options.basePath);
    return {
      convention: sole(
        api.convention,
        {
          style: kind,
          basePath,
          ...versioningOf(kind, house.style, basePath),
          ...(kind === "rest" ? { houseStyle: house.key } : {}),
          ...(house.style.repeat.name === "Idempotency-Key" ? {} : { repeat: house.style.repeat }),
          ...(house.style.version === "query" ? { versionParameter: "api-version" } : {}),
          propertyCase: house.style.propertyCase ?? options.propertyCase,
          errors:
            kind === "graphql"
              ? "two kinds: what the caller can mend is in the problems of a mutation's payload, by code; who may not, too many requests and faults are entries of errors, each with its path and in extensions.code the number that the plan names for it (401, 403, 429); the status of the answer itself stays 200"
              : kind === "grpc"
                ? "google.rpc.Status: the code that the method names, with ErrorInfo whose reason is the kind of problem"
                : errorsTold(house.style),
          ...(kind === "rest" ? { paging: options.paging } : {}),
          pagination: paginationTold(kind, options),
          authentication:
            identity === undefined || identity.data.owner === "none"
              ? "None: the input asks for no sign-in."
              : `${identity.data.protocol}${placesOf(identity.data)}.`,
          ...(kind === "graphql" ? { requestLimits: graphLimits(options) } : {}),
          ...(limits.length > 0 ? { rateLimit: rateLimitText(limits) } : {}),
        },
        derived("http-interface", [
          ...from,
          ...(written === undefined
            ? []
            : stated.slice(0, 1).flatMap((each) => each.requirements.slice(0, 1))),
        ]),
      ),
    };
  },
});

/** What pages cost, and what they promise. */
function paginationTold(
  kind: "rest" | "graphql" | "grpc",
  {
    pageSize,
    largestPage,
    paging,
  }: {
    readonly pageSize: number;
    readonly largestPage: number;
    readonly paging: "cursor" | "offset";
  },
): string {
  const size = `pages of ${pageSize}, at most ${largestPage}, in a stable order.`;
  if (kind === "graphql") return `Relay connections: ${size}`;
  if (kind === "grpc") return `By page_token, ${size}`;
  return paging === "cursor"
    ? `Cursor ${size} A row that is added or deleted between two pages shifts no other. Totals are not given: to count reads every row.`
    : `Offset ${size} Each tells the total, as the configuration asks: to count reads every row that fits, and a row that is added or deleted between two pages shifts those behind it.`;
}

/**
 * Depth and cost of one request, refused before anything is read. Both follow from the pages: a full one, with a
 * list of the usual size inside each item, and what that has to pass through.
 */
function graphLimits({
  largestPage,
  pageSize,
}: {
  readonly largestPage: number;
  readonly pageSize: number;
}): string {
  const cost = largestPage * (1 + pageSize);
  const path = ["query", "edges", "node", "connection", "edges", "node", "relation", "field"];
  return `first is at most ${largestPage}. A request is refused before it is run where it is deeper than ${path.length} fields (${path.join(" › ")}), or costs more than ${cost}: each connection costs its first times what is asked of one node, so a full page of ${largestPage} with ${pageSize} inside each is the most.`;
}

/** Where requests carry it: `, in the Authorization header`; others may say nothing of theirs. */
function placesOf(signIn: DataOf<typeof security.identity>): string {
  if (signIn.carrier === undefined && signIn.tokens.length === 0) return "";
  const [first, ...programs] = carryingOf(signIn);
  if (first === undefined) return "";
  const own =
    first.in === "cookie" && signIn.protocol.includes("cookie")
      ? `: ${first.place}`
      : `, ${first.in === "cookie" ? "then in the cookie " : ""}${first.place}`;
  return `${own}${programs.map(({ place }) => `; programs with a key, ${place}`).join("")}`;
}
