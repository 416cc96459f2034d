import { type DataOf, node, optional, type Ref, sentWebhooks } from "@planc/core";
import { api, architecture, brief, security } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { property } from "../naming.ts";
import { errorsOf } from "../operation/errors.ts";
import { type Form, formOf } from "../operation/form.ts";
import { pageParameters } from "../operation/page-parameters.ts";
import { pageProperties } from "../operation/page-properties.ts";
import { receiverIds, receiverSchemas } from "../webhooks/receiver-schemas.ts";

type Operation = DataOf<typeof api.operation>;

const path = "/webhook-receivers";

/** By what whoever wants to hear of things registers; nothing where nobody signs in, whose addresses are configured. */
export const webhookReceivers = step("webhook-receivers", {
  reads: {
    convention: api.convention,
    requirements: optional(brief.requirement),
    systems: optional(brief.system),
    concepts: optional(brief.concept),
    components: optional(architecture.component),
    identity: optional(security.identity),
  },
  writes: { resources: api.resource, schemas: api.schema, operations: api.operation },
  run: ({ convention, requirements, systems, concepts, components, identity, options }) => {
    const nothing = { resources: [], schemas: [], operations: [] };
    const asking = [
      ...new Set(sentWebhooks({ requirements, systems }).map(({ requirement }) => requirement.ref)),
    ];
    const [first, ...others] = asking;
    if (first === undefined || convention.data.style !== "rest") return nothing;
    if (identity === undefined || identity.data.owner === "none") return nothing;
    // The text keeps receivers as a thing of their own.
    if (concepts.some(({ data: { name } }) => /web-?hook|\bsubscriber\b/i.test(name)))
      return nothing;
    const why = derived("webhook-receivers", [first, ...others]);
    const realises: readonly Ref[] = asking;
    const serving = components.find(({ data }) => /^(?:service|module)$/.test(data.kind));
    const owned = serving ? { component: serving.ref } : {};
    const access = { kind: "authenticated", roles: [], policies: [] } as const;
    const named = (words: string) => property(words, convention.data.propertyCase);
    const id = {
      name: "webhookReceiverId",
      in: "path",
      type: "uuid",
      required: true,
      description: "Id of the receiver.",
    } as const;
    const operation = (
      key: string,
      form: Form,
      more: Pick<Operation, "operationId" | "method" | "path" | "summary" | "success"> &
        Partial<Operation>,
    ) =>
      node(
        api.operation,
        key,
        {
          resource: `api/resource#${receiverIds.resource}`,
          effect: form.effect,
          access,
          realises: [...realises],
          ...owned,
          parameters: [],
          errors: [
            ...errorsOf({
              form,
              access,
              parameters: more.parameters ?? [],
              request: more.request,
              fields: [],
              idempotency: more.method === "post" ? "none" : "natural",
              identity,
            }),
          ],
          paginated: false,
          idempotency: more.method === "post" ? "none" : "natural",
          lifecycle: "new",
          ...more,
        },
        why,
      );
    const item = `${path}/{${id.name}}`;
    const one = "webhook receiver";
    return {
      resources: [
        node(api.resource, receiverIds.resource, { name: "Webhook receiver", path, ...owned }, why),
      ],
      schemas: [
        ...receiverSchemas(
          named,
          pageProperties(`api/schema#${receiverIds.one}`, convention, "webhook receiver"),
          why,
        ),
      ],
      operations: [
        operation("list-webhook-receivers", formOf("list", one, "list"), {
          operationId: "listWebhookReceivers",
          method: "get",
          path,
          summary: "List webhook receivers",
          description: "Those that the caller registered, the newest first.",
          parameters: [...pageParameters(convention, options)],
          response: `api/schema#${receiverIds.page}`,
          success: 200,
          paginated: true,
        }),
        operation("register-webhook-receiver", formOf("create", one, "create"), {
          operationId: "registerWebhookReceiver",
          method: "post",
          path,
          summary: "Register a webhook receiver",
          description: "The answer has the secret that calls are signed with, and no other does.",
          request: `api/schema#${receiverIds.create}`,
          response: `api/schema#${receiverIds.made}`,
          success: 201,
        }),
        operation("get-webhook-receiver", formOf("read", one, "read"), {
          operationId: "getWebhookReceiver",
          method: "get",
          path: item,
          summary: "Read a webhook receiver",
          description: "Only who registered it finds it.",
          parameters: [id],
          response: `api/schema#${receiverIds.one}`,
          success: 200,
        }),
        operation("update-webhook-receiver", formOf("update", one, "update"), {
          operationId: "updateWebhookReceiver",
          method: "patch",
          path: item,
          summary: "Change, pause or take up a webhook receiver",
          parameters: [id],
          request: `api/schema#${receiverIds.update}`,
          response: `api/schema#${receiverIds.one}`,
          success: 200,
        }),
        operation("delete-webhook-receiver", formOf("delete", one, "delete"), {
          operationId: "deleteWebhookReceiver",
          method: "delete",
          path: item,
          summary: "Take a webhook receiver away",
          description: "Calls that wait for it are dropped with it.",
          parameters: [id],
          success: 204,
        }),
      ],
    };
  },
});
