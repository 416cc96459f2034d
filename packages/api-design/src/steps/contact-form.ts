import { node, optional, type Ref } from "@planc/core";
import { api, architecture, brief } from "@planc/core/ir";
import { always, invalid, text } from "../accounts/properties.ts";
import { rulesOut } from "../catalog/account-deeds.ts";
import { contactForm } from "../catalog/contact-form.ts";
import { derived, step } from "../kit.ts";
import { property } from "../naming.ts";

/** Writing to those who run the product by a form, where the text has one: it is sent on, not kept. */
export const contactFormOperation = step("contact-form", {
  reads: {
    convention: api.convention,
    requirements: brief.requirement,
    components: optional(architecture.component),
  },
  writes: { resources: api.resource, schemas: api.schema, operations: api.operation },
  run: ({ convention, requirements, components }) => {
    const nothing = { resources: [], schemas: [], operations: [] };
    const told = requirements.filter(
      ({ data: { priority, text: said } }) =>
        priority !== "wont" && contactForm.test(said) && !rulesOut.test(said),
    );
    if (convention.data.style !== "rest" || told.every(({ data }) => data.kind === "premise")) {
      return nothing;
    }
    const component = components.find(({ data }) => /^(?:service|function)$/.test(data.kind))?.ref;
    const name = (words: string) => property(words, convention.data.propertyCase);
    const from: readonly Ref[] = told.map(({ ref }) => ref);
    const why = derived("contact-form", from);
    const path = "/contact-messages";
    const serving = component ? { component } : {};
    return {
      resources: [
        node(api.resource, "contact-messages", { name: "Contact form", path, ...serving }, why),
      ],
      schemas: [
        node(
          api.schema,
          "contact-message",
          {
            name: "ContactMessage",
            purpose: "command",
            description: "What somebody writes into the contact form.",
            properties: [
              text(name("name"), "Who writes.", { maxLength: 200 }),
              text(name("email"), "Where the answer goes.", { type: "email", maxLength: 254 }),
              text(name("message"), "What they write.", { type: "long-text", maxLength: 5000 }),
            ],
          },
          why,
        ),
      ],
      operations: [
        node(
          api.operation,
          "send-contact-message",
          {
            operationId: "sendContactMessage",
            method: "post",
            path,
            resource: "api/resource#contact-messages",
            summary: "Send what was written into the contact form",
            description:
              "It is sent on by e-mail to the address that is set for it, and not kept. The answer says that it was taken.",
            effect: "command",
            access: { kind: "public", because: "Whoever visits may write." },
            realises: [...from],
            ...serving,
            parameters: [],
            request: "api/schema#contact-message",
            success: 202,
            errors: [invalid, ...always],
            paginated: false,
            idempotency: "none",
            lifecycle: "new",
          },
          why,
        ),
      ],
    };
  },
});
