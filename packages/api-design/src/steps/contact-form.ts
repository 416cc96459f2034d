import { node, optional, type Ref, type ViewOf } from "@planc/core";
import { api, architecture, brief, data } from "@planc/core/ir";
import { always, invalid, text } from "../accounts/properties.ts";
import { rulesOut } from "../catalog/account-deeds.ts";
import {
  contactForm,
  formMessage,
  hearing,
  messagesKept,
  written,
} from "../catalog/contact-form.ts";
import { derived, step } from "../kit.ts";
import { property, words } from "../naming.ts";
import { servingNamed } from "../operation/serving.ts";

/** No name of an entity gives an id with a full stop. */
const resource = "contact-form.messages";
const schema = "contact-form.message";

/** Writing to those who run the product by a form, where the text has one: it is sent on, not kept. */
export const contactFormOperation = step("contact-form", {
  reads: {
    convention: api.convention,
    requirements: brief.requirement,
    components: optional(architecture.component),
    entities: optional(data.entity),
    actions: optional(brief.action),
  },
  writes: { resources: api.resource, schemas: api.schema, operations: api.operation },
  run: ({ convention, requirements, components, entities, actions }) => {
    const nothing = { resources: [], schemas: [], operations: [] };
    const told = requirements.filter(
      ({ data: { priority, text: said } }) =>
        priority !== "wont" && contactForm.test(said) && !rulesOut.test(said),
    );
    if (convention.data.style !== "rest" || told.every(({ data }) => data.kind === "premise")) {
      return nothing;
    }
    // What is written into it is a thing of its own, which has its operations already.
    if (entities.some((each) => takesItsPlace(each, actions, told))) return nothing;
    const component = servingNamed(components, hearing);
    const isKept = requirements.some(
      ({ data: { priority, text: said } }) =>
        priority !== "wont" && contactWords.test(said) && messagesKept.test(said),
    );
    const name = (words: string) => property(words, convention.data.propertyCase);
    const from: readonly Ref[] = told.map(({ ref }) => ref);
    const why = derived("contact-form", from);
    const path = "/contact-messages";
    const serving = component ? { component } : {};
    return {
      resources: [node(api.resource, resource, { name: "Contact form", path, ...serving }, why)],
      schemas: [
        node(
          api.schema,
          schema,
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
          "contact-form.send",
          {
            operationId: "sendContactMessage",
            method: "post",
            path,
            resource: `api/resource#${resource}`,
            summary: "Send what was written into the contact form",
            description: `It is sent on by e-mail to the address that is set for it${isKept ? "" : ", and not kept"}. The answer says that it was taken.`,
            effect: "command",
            access: { kind: "public", because: "Whoever visits may write." },
            realises: [...from],
            ...serving,
            parameters: [],
            request: `api/schema#${schema}`,
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

const contactWords = /\b(?:contact|get[- ]in[- ]touch|enquir\w+|inquir\w+)\b/i;

/** An entity that is what people write there, by its name or because a sentence about the form has it made. */
function takesItsPlace(
  { data: { name, concept } }: ViewOf<typeof data.entity>,
  actions: readonly ViewOf<typeof brief.action>[],
  told: readonly ViewOf<typeof brief.requirement>[],
): boolean {
  const plain = words(name).join(" ");
  if (formMessage.test(plain)) return true;
  return (
    written.test(plain) &&
    actions.some(
      ({ data }) =>
        data.effect === "create" &&
        data.concept === concept &&
        told.some(({ ref }) => data.requirements.includes(ref)),
    )
  );
}
