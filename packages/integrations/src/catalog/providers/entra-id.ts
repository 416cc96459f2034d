import { citing, unknown } from "../fact.ts";
import { byNature, lookFirst, operation } from "../operation.ts";
import { openIdConnect } from "../practices/sign-in.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const limits = citing(
  "Microsoft Graph service-specific throttling limits",
  "https://learn.microsoft.com/graph/throttling-limits",
  readOn,
);
const throttling = citing(
  "Microsoft Graph throttling guidance",
  "https://learn.microsoft.com/en-us/graph/throttling",
  readOn,
);
const library = citing(
  "@microsoft/microsoft-graph-client 3.0.7, source",
  "https://www.npmjs.com/package/@microsoft/microsoft-graph-client/v/3.0.7",
  readOn,
);
const identity = citing(
  "Microsoft identity platform",
  "https://learn.microsoft.com/en-us/entra/identity-platform/",
  readOn,
);
const changes = citing(
  "Change notifications by webhook",
  "https://learn.microsoft.com/en-us/graph/change-notifications-delivery-webhooks",
  readOn,
);

const msal = citing(
  "@azure/msal-common 16.17.0, source",
  "https://www.npmjs.com/package/@azure/msal-common/v/16.17.0",
  readOn,
);

const units = citing(
  "Microsoft Entra rate limits, as transcribed",
  "https://rate-limits.apis.io/rate-limits/microsoft-entra/microsoft-entra-rate-limits/",
  readOn,
);

export const entraId = provider({
  id: "entra-id",
  name: "Microsoft Entra ID",
  aliases: [
    "Entra ID",
    "Microsoft Entra",
    "Azure AD",
    "Azure Active Directory",
    "Microsoft Azure AD",
    "AAD",
  ],
  technologies: ["entra-id"],
  category: "identity",
  generic: false,
  protocol: "oidc",
  endpoint: msal.read({
    live: "https://login.microsoftonline.com/{tenant}",
    variables: { tenant: "id of the directory; a test tenant is another one" },
  }),
  authentication: [
    identity.recalled({
      type: "oauth2-authorization-code",
      sent: "authorisation code with PKCE; ID token checked against the tenant's key set",
      scopes: [{ scope: "openid profile email", for: "sign-in; app roles come in the token" }],
      secrets: [
        { name: "ENTRA_TENANT_ID", what: "id of the directory: no secret, but configuration" },
        { name: "ENTRA_CLIENT_ID", what: "id of the app registration" },
        {
          name: "ENTRA_CLIENT_CERTIFICATE",
          what: "certificate, or a federated credential without any secret",
        },
      ],
      rotation:
        "An app registration holds several certificates: add the new one, deploy, delete the old. A federated credential has nothing to rotate.",
    }),
    identity.recalled({
      type: "oauth2-client-credentials",
      sent: "token for https://graph.microsoft.com/.default",
      scopes: [
        { scope: "User.Read.All", for: "read users" },
        { scope: "GroupMember.Read.All", for: "read groups" },
      ],
      secrets: [
        { name: "ENTRA_GRAPH_CERTIFICATE", what: "certificate of an app registration of its own" },
      ],
      rotation: "As above.",
      lifetimeSeconds: 3_600,
    }),
  ],
  version: identity.recalled({
    by: "path",
    example: "https://graph.microsoft.com/v1.0/",
    policy: "v1.0 stands; beta is never for production.",
  }),
  operations: [
    msal.read(
      operation(
        "sign-in",
        "send the user to sign in",
        "REDIRECT /oauth2/v2.0/authorize",
        "read",
        byNature,
        "sign in, log in, authenticate",
      ),
    ),
    msal.read(
      operation(
        "token",
        "change the code into tokens",
        "POST /oauth2/v2.0/token",
        "read",
        lookFirst("a code is good once: after a lost answer start the sign-in again"),
        "sign in, log in, refresh",
      ),
    ),
    msal.read(
      operation(
        "keys",
        "read the key set",
        "GET /discovery/v2.0/keys",
        "read",
        byNature,
        "verify, authenticate",
      ),
    ),
    identity.recalled(
      operation(
        "list-users",
        "read users that changed",
        "GET https://graph.microsoft.com/v1.0/users/delta",
        "read",
        byNature,
        "synchronise, list",
      ),
    ),
    identity.recalled(
      operation(
        "list-members",
        "list members of a group",
        "GET https://graph.microsoft.com/v1.0/groups/{id}/members",
        "read",
        byNature,
        "synchronise, role",
      ),
    ),
  ],
  limits: [
    limits.read({
      kind: "fixed-rate",
      what: "all of Microsoft Graph",
      value: 130_000,
      unit: "requests",
      window: 10,
      scope: "per app over all tenants",
    }),
    ...(
      [
        ["fewer than 50", 3_500],
        ["50 to 500", 5_000],
        ["more than 500", 8_000],
      ] as const
    ).map(([users, value]) =>
      units.read(
        {
          kind: "points" as const,
          what: "reads of users and groups",
          value,
          unit: "points" as const,
          window: 10,
          scope: "per app and tenant",
          when: `${users} users in the tenant`,
          cost: "1 a read as a rule, up to 5; less with $select",
        },
        "medium",
      ),
    ),
    units.read(
      {
        kind: "fixed-rate",
        what: "writes of users and groups",
        value: 3_000,
        unit: "requests",
        window: 150,
        scope: "per app and tenant",
      },
      "medium",
    ),
    identity.perhapsUnpublished("Sign-ins have no published number; slow down at 429."),
  ],
  throttle: [
    throttling.read({ status: 429, wait: { by: "header", header: "Retry-After", as: "seconds" } }),
  ],
  errors: [
    identity.recalled({
      code: "AADSTS65001",
      class: "ask-user",
      means: "consent is missing: an administrator has to give it",
    }),
    identity.recalled({
      code: "AADSTS50105",
      class: "ask-user",
      means: "user is not assigned to the app",
    }),
    identity.recalled({
      code: "invalid_grant",
      class: "reauthenticate",
      means: "code or refresh token used or ended",
    }),
    identity.recalled({
      code: "AADSTS7000222",
      class: "give-up",
      means: "credential of the app has ended",
    }),
    identity.recalled({
      status: 403,
      code: "Authorization_RequestDenied",
      class: "give-up",
      means: "permission is missing",
    }),
    library.read({ status: 429, class: "retry", means: "limit: obey Retry-After" }),
    library.read({ status: 503, class: "retry", means: "fault there" }),
  ],
  timeouts: [identity.perhapsUnpublished("No time is named.")],
  practices: [...openIdConnect],
  clients: [
    library.read({
      ecosystem: "npm",
      package: "@microsoft/microsoft-graph-client",
      version: "3.0.7",
      retries: 3,
      note: "429, 503 and 504, 3 s apart where no Retry-After is sent; a middleware that can be left out.",
    }),
  ],
  webhooks: {
    what: "changes of users and groups, while a subscription lives",
    scheme: changes.recalled({
      kind: "token",
      where: "clientState in each item of the body is the value that we set",
      items: { list: "value", field: "clientState" },
    }),
    toleranceSeconds: changes.perhapsUnpublished(
      "Nothing is signed in a plain notification: read the object again from the API.",
    ),
    retries: changes.read({
      horizonSeconds: 14_400,
      schedule:
        "growing waits for up to 4 hours; an endpoint that answers more than a tenth of them after 10 s is slowed, then dropped",
    }),
    ackSeconds: changes.read(10),
    ordering: changes.recalled({ guaranteed: false, by: "a delta query" }),
    eventId: changes.recalled({ in: "body", name: "value[].id" }),
    events: changes.recalled([
      { name: "users updated", means: "joined, changed or was blocked" },
      { name: "users deleted", means: "left" },
      { name: "groups updated", means: "memberships changed" },
    ]),
    reconcile: changes.recalled(
      "a delta query since the last token; subscriptions are renewed before they end",
    ),
    handshake: changes.read(
      "A POST with the parameter validationToken, which goes back as plain text within 10 seconds.",
    ),
  },
  sandbox: identity.recalled({
    how: "a directory of its own with users made for tests",
    limits: ["security defaults ask for a second factor there too"],
    testValues: [],
  }),
  prices: [unknown("Which edition is licensed, and what does it ask per user and month?")],
  regions: identity.recalled("By the country of the directory when it was made."),
  agreement: identity.recalled({
    name: "Microsoft Products and Services Data Protection Addendum",
    url: "https://www.microsoft.com/licensing/docs/view/Microsoft-Products-and-Services-Data-Protection-Addendum-DPA",
  }),
  statusPage: identity.recalled("https://status.cloud.microsoft"),
  exits: [
    {
      to: "Okta, Keycloak",
      how: "OpenID Connect on our side; own user ids in our tables, oid and tid in columns; app roles by name in configuration.",
    },
  ],
});
