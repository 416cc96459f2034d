import { type DataOf, type Draft, type DraftOf, node, type Ref, type ViewOf } from "@planc/core";
import { api, type data, type decision, type workload } from "@planc/core/ir";
import { always, invalid, text } from "./properties.ts";

type Naming = (words: string) => string;
type Shared = Pick<
  DataOf<typeof api.operation>,
  "resource" | "realises" | "component" | "paginated" | "lifecycle"
>;

/** Why a device has a token for sending alone, where that is decided. */
export function sendsClosed(
  choices: readonly ViewOf<typeof decision.choice>[],
): Ref<"decision/choice"> | undefined {
  return choices.find(
    ({ data }) =>
      data.topic === "decision/topic#sending-closed" && data.technology === "sending-token",
  )?.ref;
}

/** What an operation says that such a token opens. */
export const opensToSending =
  "It takes an access token for sending as well, by which nothing is read.";

/**
 * Things that what is sent many at once belongs to: begun without a connection, they have to be there before it.
 */
export function begunBefore(
  batches: readonly ViewOf<typeof workload.batch>[],
  entities: readonly ViewOf<typeof data.entity>[],
  fields: readonly ViewOf<typeof data.field>[],
): ReadonlySet<string> {
  const concepts = new Set<string>(batches.map((each) => each.data.concept));
  const sent = new Set<string>(
    entities.flatMap((each) =>
      each.data.concept !== undefined && concepts.has(each.data.concept) ? [each.ref] : [],
    ),
  );
  return new Set(
    fields.flatMap((each) =>
      sent.has(each.data.entity) && each.data.references ? [each.data.references.entity] : [],
    ),
  );
}

export function sendingToken(name: Naming, given: boolean) {
  return text(
    name("sending token"),
    given
      ? "The token for sending that signing in gave."
      : "Renews an access token for sending alone; given when somebody signs in, good for 90 days from then and from each renewal of the session, and ended when they sign out.",
    { maxLength: 512, ...(given ? { writeOnly: true } : { required: false }) },
  );
}

/** A short-lived token by which a locked phone sends what it recorded. */
export function sendingOperation(
  shared: Shared,
  because: Ref,
  why: Draft["why"],
): DraftOf<typeof api.operation> {
  return node(
    api.operation,
    "renew-sending",
    {
      ...shared,
      realises: [...shared.realises, because],
      operationId: "renewSending",
      method: "post",
      path: "/auth/sessions/current/sending",
      summary: "Get an access token for sending alone",
      description:
        "What it gives opens the operations that say so and no other: every read and change refuses it with 403.",
      effect: "command",
      access: { kind: "public", because: "The token for sending in the body proves who asks." },
      parameters: [],
      request: "api/schema#auth-sending",
      response: "api/schema#auth-sending-session",
      success: 200,
      errors: [
        invalid,
        {
          status: 401,
          problem: "unauthenticated",
          when: "The token for sending has ended, or somebody signed out of the sign-in that it came with.",
        },
        ...always,
      ],
      idempotency: "none",
    },
    why,
  );
}

export function sendingSchemas(
  name: Naming,
  why: Draft["why"],
): readonly DraftOf<typeof api.schema>[] {
  return [
    node(
      api.schema,
      "auth-sending",
      {
        name: "AuthSending",
        purpose: "command",
        description: "What an access token for sending is asked for with.",
        properties: [sendingToken(name, true)],
      },
      why,
    ),
    node(
      api.schema,
      "auth-sending-session",
      {
        name: "AuthSendingSession",
        purpose: "resource",
        description: "A token by which recorded values are sent.",
        properties: [
          text(name("access token"), "Bearer token for sending.", { maxLength: 4096 }),
          text(name("expires in"), "Seconds until it ends.", { type: "integer", minimum: 1 }),
        ],
      },
      why,
    ),
  ];
}
