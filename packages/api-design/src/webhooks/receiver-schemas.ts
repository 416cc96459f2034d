import { type DataOf, type Draft, type DraftOf, node } from "@planc/core";
import { api } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";

type Property = DataOf<typeof api.schema>["properties"][number];

export const receiverIds = {
  resource: "webhook-receivers",
  one: "webhook-receivers",
  made: "webhook-receivers.made",
  create: "webhook-receivers.create",
  update: "webhook-receivers.update",
  page: "webhook-receivers.page",
} as const;

/** What is known of a receiver, what is sent to register or change one, and pages of them. */
export function receiverSchemas(
  name: (words: string) => string,
  page: readonly Property[],
  why: Draft["why"],
): readonly DraftOf<typeof api.schema>[] {
  const url = (more: Partial<Property> = {}) =>
    text(
      "url",
      "Where it is called: https alone; an address that leads to a private, loopback or link-local network is refused, when it is registered and before each call.",
      { type: "url", maxLength: 2000, ...more },
    );
  const types = (more: Partial<Property> = {}) =>
    text("types", "The kinds of events that it is told of.", {
      list: true,
      maxLength: 128,
      ...more,
    });
  const read = { readOnly: true } as const;
  const known = [
    text("id", "Id of the receiver.", { type: "uuid", ...read }),
    url(),
    types(),
    text("status", "Paused by who registered it, or ended by its own 410; neither is called.", {
      values: ["active", "paused", "ended"],
    }),
    text(name("failures in a row"), "Attempts that failed since the last that was answered.", {
      type: "integer",
      minimum: 0,
      ...read,
    }),
    text(name("last failure"), "What the last failed attempt was answered; null after a success.", {
      nullable: true,
      maxLength: 2000,
      ...read,
    }),
    text(name("created at"), "When it was registered.", { type: "timestamp", ...read }),
  ];
  const schema = (id: string, data: DataOf<typeof api.schema>) => node(api.schema, id, data, why);
  return [
    schema(receiverIds.one, {
      name: "WebhookReceiver",
      purpose: "resource",
      description: "Whom the system calls when something happens.",
      properties: known,
    }),
    schema(receiverIds.made, {
      name: "WebhookReceiverMade",
      purpose: "resource",
      description: "A new receiver with its secret. This is the only answer that has it.",
      properties: [
        ...known,
        text("secret", "By which the receiver checks signatures, behind whsec_.", {
          maxLength: 100,
          ...read,
        }),
      ],
    }),
    schema(receiverIds.create, {
      name: "WebhookReceiverCreate",
      purpose: "create",
      description: "Whom to call, and of what.",
      properties: [url(), types()],
    }),
    schema(receiverIds.update, {
      name: "WebhookReceiverUpdate",
      purpose: "update",
      description: "What of a receiver changes.",
      properties: [
        url({ required: false }),
        types({ required: false }),
        text("status", "Whether it is called; what ended is taken up again by active.", {
          values: ["active", "paused"],
          required: false,
        }),
      ],
    }),
    schema(receiverIds.page, {
      name: "WebhookReceiverPage",
      purpose: "page",
      description: "Receivers of the caller, the newest first.",
      properties: [...page],
    }),
  ];
}
