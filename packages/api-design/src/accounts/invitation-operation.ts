import { type DraftOf, node, type ViewOf } from "@planc/core";
import { api, type brief, type data, type decision, type security } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { property } from "../naming.ts";
import { userConcept } from "../operation/access.ts";
import { itemPath } from "../steps/resources.ts";
import { boundsOf } from "./bounds.ts";
import { invitingAccounts } from "./inviting.ts";
import { always, invalid, notForCallers, text } from "./properties.ts";

/** What the operation that hands out the link of an invitation is made from. */
export interface InvitationFacts {
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly topics: readonly ViewOf<typeof decision.topic>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly convention: ViewOf<typeof api.convention>;
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly policies: readonly ViewOf<typeof security.policy>[];
}

/**
 * Handing the link of an invitation to whoever invites, where the product keeps the accounts and sends no mail:
 * nothing else brings it to the person.
 */
export function invitationOperation(facts: InvitationFacts): {
  readonly operations: readonly DraftOf<typeof api.operation>[];
  readonly schemas: readonly DraftOf<typeof api.schema>[];
} {
  const { actions, topics, entities, fields, resources, convention, identity, policies } = facts;
  const nothing = { operations: [], schemas: [] };
  const inviting = invitingAccounts(actions);
  const entity = entities.find(({ data: { concept } }) => concept === userConcept);
  const resource = resources.find(({ data }) => entity && data.entity === entity.ref);
  const inviters = [...new Set(inviting.flatMap(({ data }) => data.actors))];
  const isSent = topics.some(({ id, data }) => id === "email" && data.needed);
  if (identity?.data.owner !== "system" || !resource || inviters.length === 0 || isSent)
    return nothing;
  const path = `${itemPath(resource.data)}/invitation`;
  const [, parameter = "id"] = /\{([^{}]+)\}/.exec(path) ?? [];
  const key = fields.find((each) => each.data.entity === entity?.ref && each.data.name === "id");
  const refs = inviting.map(({ ref }) => ref);
  const why = derived("account-operation", [identity.ref, ...refs]);
  const bounds = [...new Set(inviters.flatMap((inviter) => boundsOf(inviter, policies)))];
  return {
    schemas: [
      node(
        api.schema,
        "account-invitation",
        {
          name: "AccountInvitation",
          purpose: "resource",
          description: "What the person who is invited sets a password with.",
          properties: [
            text(
              property("token", convention.data.propertyCase),
              "Signed by the server, which keeps no copy; for the link that is passed on.",
              { readOnly: true, maxLength: 512 },
            ),
          ],
        },
        why,
      ),
    ],
    operations: [
      node(
        api.operation,
        "issue-account-invitation",
        {
          operationId: "issueInvitation",
          method: "post",
          path,
          resource: resource.ref,
          summary: "Make the link of an invitation",
          description:
            "Nothing is sent: whoever invites passes the link on. The token is signed over the account and the password hash that it has, so that setting a password uses it up: the row is changed only while it has that hash. It is good for 7 days, which is assumed. Somebody who has forgotten the password gets a new link in the same way.",
          effect: "command",
          access: { kind: "authenticated", roles: inviters, policies: bounds },
          realises: [identity.ref, ...refs],
          ...(resource.data.component ? { component: resource.data.component } : {}),
          parameters: [
            {
              name: parameter,
              in: "path",
              type: key?.data.type ?? "uuid",
              required: true,
              description: `Id of the ${resource.data.name.toLowerCase()}.`,
            },
          ],
          response: "api/schema#account-invitation",
          success: 200,
          errors: [
            { ...invalid, when: "The id is none." },
            ...notForCallers(identity.data),
            { status: 404, problem: "not-found", when: "The caller may invite nobody of this id." },
            ...always,
          ],
          paginated: false,
          idempotency: "none",
          lifecycle: "new",
        },
        why,
      ),
    ],
  };
}
