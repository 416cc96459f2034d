import { type DraftOf, firstSignInOf, isCookie, node, optional } from "@planc/core";
import { api, architecture, brief, data, decision, security } from "@planc/core/ir";
import { ofDomains } from "../accounts/address-domains.ts";
import { accountPlan, accountReads } from "../accounts/asked.ts";
import { accountsAt } from "../accounts/at.ts";
import { deedOperations, refsOf, type Shared } from "../accounts/deeds.ts";
import { keyOperations } from "../accounts/key-operations.ts";
import { passwordRules } from "../accounts/passwords.ts";
import { providerOperations } from "../accounts/provider-operations.ts";
import { answering } from "../accounts/registering.ts";
import { sendsClosed } from "../accounts/sending.ts";
import { sessionAnswer, sessionOperations } from "../accounts/session-operations.ts";
import { derived, step } from "../kit.ts";
import { property } from "../naming.ts";
import { quietened } from "../operation/known-repeats.ts";
import { propertyOf } from "../operation/property-of.ts";
import { isInitial, isSystemSet } from "../operation/system-set.ts";
import { type Endpoint, statedEndpoints } from "../stated/endpoints.ts";
import { statedOperations } from "../stated/operations.ts";
import { atStatedSessions, ceremonies } from "../stated/sessions.ts";

/** Signing in, refreshing and signing out, where the system holds the accounts itself, and what the text asks for besides. */
export const sessions = step("sessions", {
  reads: {
    ...accountReads,
    convention: api.convention,
    identity: optional(security.identity),
    components: optional(architecture.component),
    entities: optional(data.entity),
    fields: optional(data.field),
    choices: optional(decision.choice),
    systems: optional(brief.system),
  },
  writes: { resources: api.resource, schemas: api.schema, operations: api.operation },
  run: ({ convention, identity, components, entities, fields, choices, systems, ...about }) => {
    const nothing = { resources: [], schemas: [], operations: [] };
    if (!identity) return nothing;
    const { owner, provider } = identity.data;
    // Who signs in elsewhere gets the cookie of this interface all the same.
    const passedOn = owner === "provider" && provider !== undefined && isCookie(identity.data);
    if (owner !== "system" && !passedOn) return nothing;
    const why = derived("session-operations", [identity.ref, convention.ref]);
    const component = accountsAt(components)?.ref;
    const name = (text: string) => property(text, convention.data.propertyCase);
    const asked = accountPlan({ ...about, convention, identity });
    const realisedBy = (deed: "sign-in" | "sign-out") => {
      const found = asked.deeds.get(deed);
      return [identity.ref, ...(found ? refsOf(found) : [])];
    };
    const account = entities.find(({ id }) => id === accountId);
    const personal = fields.filter(
      (field) =>
        field.data.entity === account?.ref &&
        field.data.required &&
        field.data.references === undefined &&
        field.data.default === undefined &&
        !["secret-hash", "email"].includes(field.data.type) &&
        !isSystemSet(field) &&
        !isInitial(field, account) &&
        !standing.test(field.data.name),
    );
    const parts: Shared = {
      resource: "api/resource#auth-sessions",
      ...(component ? { component } : {}),
      identity: identity.ref,
      answer: sessionAnswer(identity.data),
      name,
      passwords: passwordRules(about.accountRules),
      personal: personal.map((field) =>
        propertyOf(field, false, convention.data.propertyCase, new Map()),
      ),
    };
    const stated =
      convention.data.style === "rest" ? statedEndpoints(about.requirements, systems) : [];
    const isPasskey = identity.data.means === "passkey";
    const before = isPasskey ? { operations: [], schemas: [] } : deedOperations(asked, parts);
    const begun = stated.some(({ session }) => session === "begins");
    const passkeys =
      isPasskey && !begun
        ? statedOperations(ceremonies, {
            known: { entities, relations: [], actions: about.actions, concepts: [] },
            fields,
            identity,
            component,
            propertyCase: convention.data.propertyCase,
            by: "passkey-operations",
          })
        : { resources: [], operations: [], schemas: [] };
    const others = passedOn ? { ...asked, providers: new Map([[provider, []]]) } : asked;
    const first =
      account?.data.lifecycle === "new"
        ? firstSignInOf(about.actions, about.actors, identity)
        : undefined;
    const elsewhere =
      convention.data.style === "rest"
        ? providerOperations(others, parts, first)
        : { operations: [], schemas: [] };
    const session = sessionOperations({
      identity,
      convention: convention.ref,
      component,
      name,
      realisedBy,
      sending: sendsClosed(choices),
      locks: (asked.deeds.get("sign-in")?.rules ?? []).map(({ data }) => data.text),
    });
    const keys = keyOperations({
      identity,
      convention: convention.ref,
      component,
      name,
      entities,
      fields,
      account: account?.ref,
    });
    return {
      resources: [
        ...keys.resources,
        ...passkeys.resources,
        node(
          api.resource,
          "auth-sessions",
          { name: "Sign-in", path: "/auth/sessions", ...(component ? { component } : {}) },
          why,
        ),
      ],
      schemas: [
        ...before.schemas,
        ...elsewhere.schemas,
        ...passkeys.schemas,
        ...(passedOn
          ? []
          : isPasskey
            ? schemasWithoutPassword(session.schemas, stated)
            : session.schemas),
        ...keys.schemas,
      ],
      operations: atStatedSessions(
        [
          ...before.operations.map((each) =>
            each.id === "register"
              ? ofDomains(answering(each, asked.registering, identity), about.accountRules)
              : each,
          ),
          ...elsewhere.operations,
          // Signing in is the provider's; what the cookies hold is renewed and ended here.
          ...session.operations
            .filter(({ data }) => !(passedOn || isPasskey) || data.session !== "begins")
            .filter(
              ({ data }) => !isPasskey || !stated.some((each) => each.session === data.session),
            )
            .map((each) => quietened(each, entities, fields, convention.data.propertyCase)),
          ...passkeys.operations,
          ...keys.operations,
        ],
        stated,
        identity,
      ),
    };
  },
});

/** What a session is renewed with, where nobody types a password. */
function schemasWithoutPassword(
  schemas: readonly DraftOf<typeof api.schema>[],
  stated: readonly Endpoint[],
): readonly DraftOf<typeof api.schema>[] {
  const renews = !stated.some(({ session }) => session === "renews");
  return schemas.filter(({ id }) => id !== "auth-credentials" && renews);
}

/** The entity that accounts of people are. */
export const accountId = "user";

/** What nobody gives himself. */
const standing = /\b(?:roles?|permissions?|status|state|active|locked|credits?|balance|points)\b/i;
