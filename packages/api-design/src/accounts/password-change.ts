import { type DraftOf, node, type Ref, type ViewOf } from "@planc/core";
import { api, type security } from "@planc/core/ir";
import { property } from "../naming.ts";
import { always, fromOtherSite, invalid, notForCallers, text } from "./properties.ts";

type Why = DraftOf<typeof api.operation>["why"];

/** Changing one's own password, by whoever knows the one that holds: a session alone does not take over the account. */
export function passwordChange(about: {
  readonly identity: ViewOf<typeof security.identity>;
  readonly resource: ViewOf<typeof api.resource>;
  readonly propertyCase: "camel" | "snake";
  /** What is asked of passwords, as properties of a body have it. */
  readonly password: Omit<DraftOf<typeof api.schema>["data"]["properties"][number], "name">;
  readonly from: Ref;
  readonly why: Why;
}) {
  const { identity, resource, propertyCase, password, from, why } = about;
  const { name: _, ...secret } = text("", "The password that holds now.", { writeOnly: true });
  return {
    schema: node(
      api.schema,
      "password-change",
      {
        name: "PasswordChange",
        purpose: "command",
        description: "A new password, with the one before as the proof.",
        properties: [
          { ...secret, name: property("current password", propertyCase), maxLength: 256 },
          {
            ...password,
            name: property("new password", propertyCase),
            description: password.description.replace(/^First password/, "New password"),
          },
        ],
      },
      why,
    ),
    operation: node(
      api.operation,
      "change-own-password",
      {
        operationId: "changeOwnPassword",
        method: "put",
        path: "/me/password",
        resource: resource.ref,
        summary: "Change one's own password",
        description:
          "All other sessions of the account end with it. A wrong current password counts as a wrong sign-in does.",
        effect: "command",
        access: { kind: "authenticated", roles: [], policies: [] },
        realises: [identity.ref, from],
        ...(resource.data.component ? { component: resource.data.component } : {}),
        parameters: [],
        request: "api/schema#password-change",
        success: 204,
        errors: [
          invalid,
          {
            status: 400,
            problem: "wrong-password",
            when: "The current password is not the one that holds.",
          },
          ...notForCallers(identity.data).filter(({ status }) => status === 401),
          ...fromOtherSite(identity.data),
          ...always,
        ],
        paginated: false,
        // The same again fails: what was current is so no more.
        idempotency: "none",
        lifecycle: "new",
      },
      why,
    ),
  };
}
