import { byRef, node, optional, type Ref, slug, type ViewOf } from "@planc/core";
import { api, architecture } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { derived, step } from "../kit.ts";
import { pascal } from "../naming.ts";

type Connection = ViewOf<typeof architecture.connection>;

/** What systems of others report by calling us: one operation each, over HTTP whatever the interface is. */
export const webhookOperations = step("webhooks", {
  reads: {
    convention: api.convention,
    components: optional(architecture.component),
    connections: optional(architecture.connection),
  },
  writes: { resources: api.resource, schemas: api.schema, operations: api.operation },
  run: ({ components, connections }) => {
    const component = byRef(components);
    const made = connections.flatMap((connection) => {
      const { webhook, from } = connection.data;
      const sender = component.get(from);
      return webhook && sender ? [receiving(connection, webhook, sender.data.name)] : [];
    });
    return {
      resources: made.map((each) => each.resource),
      schemas: made.map((each) => each.schema),
      operations: made.map((each) => each.operation),
    };
  },
});

function receiving(
  { ref, data: { from, purpose, carries } }: Connection,
  webhook: NonNullable<Connection["data"]["webhook"]>,
  sender: string,
) {
  const { handler, header, key, body, proof, fields, repeats } = webhook;
  const id = `webhooks.${slug(sender)}`;
  const path = `/webhooks/${slug(sender)}`;
  const why = derived("webhook-received", [ref]);
  const resource: Ref<"api/resource"> = `api/resource#${id}`;
  return {
    resource: node(
      api.resource,
      id,
      { name: `Webhooks of ${sender}`.slice(0, 200), path, component: handler },
      why,
    ),
    schema: node(
      api.schema,
      id,
      {
        name: pascal(`${sender} report`),
        purpose: "event",
        description:
          fields.length > 0
            ? `What ${sender} reports, in its own words; it may hold more.`
            : `What ${sender} reports, as its documentation has it.`,
        properties: fields.map(({ name, type, description }) =>
          // Who reports leaves out what does not apply: what it is known by alone cannot be missed.
          text(name, description, { type, required: wordsIn(key).has(name) }),
        ),
      },
      why,
    ),
    operation: node(
      api.operation,
      id,
      {
        operationId: `receive${pascal(sender)}Report`.slice(0, 128),
        method: "post",
        path,
        resource,
        summary: `Take what ${sender} reports`.slice(0, 200),
        description: [
          `${sender} calls it: ${purpose.replace(/, as a webhook$/, "")}.`,
          `The signature is checked over what came, before anything of the body is used: ${proof}.`,
          ...(body === "json-list"
            ? ["One call holds several reports, each taken by itself."]
            : []),
          `A report is known by ${key}; one that was taken before is answered alike and changes nothing.`,
          /^what became of messages/.test(purpose)
            ? "It is written down and answered at once; what follows from it is done afterwards, and a report that is older than what is known already changes nothing, as they may come late and out of order."
            : `It is written down and answered at once; what follows from it is done afterwards, from the state that ${sender} gives when it is asked, as reports may come late and out of order.`,
          `Without an answer of 2xx it comes again: ${repeats}.`,
        ].join(" "),
        effect: "command",
        access: {
          kind: "public",
          because: `${sender} does not sign in: the signature proves that a report comes from there, and without it the call is refused.`,
        },
        realises: [ref, ...carries],
        component: handler,
        webhook: { from, ...(header ? { header } : {}), key, ...(body ? { body } : {}) },
        parameters: [],
        request: `api/schema#${id}`,
        success: 202,
        errors: [
          {
            status: 400,
            problem: "invalid-request",
            when: `What is signed cannot be read${fields.length > 0 ? ", or lacks what it is known by" : ""}: it is kept for a person to look at, and nothing follows from it.`,
          },
          {
            status: 401,
            problem: "invalid-signature",
            when: "The signature is missing, wrong or too old: nothing is stored.",
          },
          {
            status: 500,
            problem: "internal-error",
            when: "It could not be written down, so that it comes again.",
          },
        ],
        paginated: false,
        idempotency: "natural",
        lifecycle: "new",
      },
      why,
    ),
  };
}

/** `MessageSid and MessageStatus` */
const wordsIn = (key: string): ReadonlySet<string> => new Set(key.split(/\s+/));
