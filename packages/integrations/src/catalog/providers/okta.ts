import { citing, unknown } from "../fact.ts";
import { byKey, byNature, lookFirst, operation } from "../operation.ts";
import { openIdConnect } from "../practices/sign-in.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const practice = citing(
  "Rate limit best practices",
  "https://developer.okta.com/docs/reference/rl-best-practices/",
  readOn,
);
const more = citing(
  "Additional rate limits",
  "https://developer.okta.com/docs/reference/rl2-limits/",
  readOn,
);
const concurrent = citing(
  "API rate limits",
  "https://help.okta.com/oie/ja-jp/Content/Topics/security/api-rate-limits.htm",
  readOn,
);
const perToken = citing(
  "Token and OAuth 2.0 app rate limits",
  "https://developer.okta.com/docs/reference/rl2-token-oauth",
  readOn,
);
const library = citing(
  "@okta/okta-sdk-nodejs 8.1.0, source",
  "https://www.npmjs.com/package/@okta/okta-sdk-nodejs/v/8.1.0",
  readOn,
);
const secure = citing(
  "Hooks best practices",
  "https://developer.okta.com/docs/reference/hooks-best-practices/",
  readOn,
);
const hooks = citing(
  "Event hooks",
  "https://developer.okta.com/docs/concepts/event-hooks/",
  readOn,
);
const about = citing("Okta developer documentation", "https://developer.okta.com/docs", readOn);

export const okta = provider({
  id: "okta",
  name: "Okta",
  aliases: ["Okta Workforce Identity", "Okta SSO"],
  technologies: ["okta"],
  category: "identity",
  generic: false,
  protocol: "oidc",
  endpoint: about.recalled({
    live: "https://{org}.okta.com",
    sandbox: "https://{org}.oktapreview.com",
    variables: { org: "the organisation's name" },
  }),
  authentication: [
    about.recalled({
      type: "oauth2-authorization-code",
      sent: "authorisation code with PKCE; ID token checked against the issuer's key set",
      scopes: [{ scope: "openid profile email groups", for: "sign-in and roles from groups" }],
      secrets: [
        { name: "OKTA_CLIENT_ID", what: "id of the app" },
        { name: "OKTA_CLIENT_SECRET", what: "secret of the app, where it has a server" },
        {
          name: "OKTA_HOOK_SECRET",
          what: "value of the header that event hooks send",
          rotation:
            "Set the new value in the hook; accept both until the old one is no longer seen.",
        },
      ],
      rotation: "An app holds two secrets: add, deploy, deactivate the old one.",
    }),
    about.recalled({
      type: "oauth2-jwt-bearer",
      sent: "service app with a private key for the management API",
      scopes: [{ scope: "okta.users.read okta.groups.read", for: "synchronise users and groups" }],
      secrets: [{ name: "OKTA_PRIVATE_KEY", what: "private key of the service app" }],
      rotation: "Add the new public key to the app, sign with the new one, remove the old.",
    }),
  ],
  version: library.read(
    { by: "path", example: "/api/v1/users", policy: "v1; changes are told in the release notes." },
    "medium",
  ),
  operations: [
    about.recalled(
      operation(
        "sign-in",
        "send the user to sign in",
        "REDIRECT /oauth2/{server}/v1/authorize",
        "read",
        byNature,
        "sign in, log in, authenticate",
      ),
    ),
    about.recalled(
      operation(
        "token",
        "change the code into tokens",
        "POST /oauth2/{server}/v1/token",
        "read",
        lookFirst("a code is good once: after a lost answer start the sign-in again"),
        "sign in, log in, refresh",
      ),
    ),
    about.recalled(
      operation(
        "sign-out",
        "end the session",
        "REDIRECT /oauth2/{server}/v1/logout",
        "write",
        byNature,
        "sign out, log out",
      ),
    ),
    library.read(
      operation(
        "list-users",
        "list users",
        "GET /api/v1/users",
        "read",
        byNature,
        "synchronise, list",
      ),
    ),
    library.read(
      operation(
        "list-members",
        "list members of a group",
        "GET /api/v1/groups/{groupId}/users",
        "read",
        byNature,
        "synchronise, role",
      ),
    ),
    library.read(
      operation(
        "read-log",
        "read the system log",
        "GET /api/v1/logs",
        "read",
        byNature,
        "reconcile, audit",
      ),
    ),
    library.read(
      operation(
        "end-sessions",
        "end all sessions of a user",
        "DELETE /api/v1/users/{userId}/sessions",
        "write",
        byKey("the user's id"),
        "revoke, block",
      ),
      "medium",
    ),
  ],
  limits: [
    concurrent.read({
      kind: "concurrency",
      what: "all but agents and Office 365",
      value: 75,
      unit: "concurrent requests",
      scope: "per organisation",
    }),
    more.read({
      kind: "per-endpoint",
      what: "password sign-in of one user",
      endpoint: "/api/v1/authn",
      value: 4,
      unit: "requests",
      window: 1,
      scope: "per username",
    }),
    more.read({
      kind: "per-endpoint",
      what: "tokens of one user",
      endpoint: "/oauth2/v1/token",
      value: 4,
      unit: "requests",
      window: 1,
      scope: "per username",
    }),
    practice.read({
      kind: "header-only",
      what: "each group of endpoints",
      unit: "requests",
      scope: "per organisation and minute, by plan",
      headers: ["X-Rate-Limit-Limit", "X-Rate-Limit-Remaining", "X-Rate-Limit-Reset"],
    }),
    perToken.read({
      kind: "unpublished",
      what: "share of one API token or app",
      scope: "half of the organisation's as a standard",
      adaptBy: "set the share of the service app in the console",
    }),
  ],
  throttle: [
    practice.read({
      status: 429,
      wait: {
        by: "header",
        header: "X-Rate-Limit-Reset",
        as: "seconds since 1970; compare with the header Date",
      },
    }),
  ],
  errors: [
    about.recalled({
      code: "access_denied",
      class: "ask-user",
      means: "not assigned to the app, or refused",
    }),
    about.recalled({ code: "login_required", class: "ask-user", means: "no session: sign in" }),
    about.recalled({
      code: "invalid_grant",
      class: "reauthenticate",
      means: "code or refresh token used or ended",
    }),
    about.recalled({ status: 404, code: "E0000007", class: "fix", means: "no such user or group" }),
    about.recalled({
      status: 403,
      code: "E0000006",
      class: "give-up",
      means: "scope or role is missing",
    }),
    library.read({ status: 429, code: "E0000047", class: "retry", means: "limit" }, "medium"),
    about.recalled({ status: 503, class: "retry", means: "fault there" }),
  ],
  timeouts: [about.perhapsUnpublished("No time is named.")],
  practices: [...openIdConnect],
  clients: [
    library.read({
      ecosystem: "npm",
      package: "@okta/okta-sdk-nodejs",
      version: "8.1.0",
      retries: 2,
      note: "429 only, waiting for X-Rate-Limit-Reset; no time-out is set by itself.",
    }),
  ],
  webhooks: {
    what: "entries of the system log that were asked for",
    scheme: secure.read({
      kind: "token",
      where: "a header that was set with the hook has its secret",
      header: "Authorization",
    }),
    toleranceSeconds: secure.unpublished(
      "Nothing is signed, so no time can be trusted: deduplicate by uuid.",
    ),
    retries: hooks.recalled({ attempts: 2, schedule: "one repetition after a time-out or a 5xx" }),
    ackSeconds: hooks.recalled(3),
    ordering: hooks.recalled({ guaranteed: false, by: "published of each event" }),
    eventId: hooks.recalled({ in: "body", name: "data.events[].uuid" }),
    events: hooks.recalled([
      { name: "user.lifecycle.deactivate", means: "left: end sessions" },
      { name: "user.lifecycle.create", means: "joined" },
      { name: "group.user_membership.add", means: "got a role" },
      { name: "group.user_membership.remove", means: "lost a role" },
    ]),
    reconcile: library.read("GET /api/v1/logs since the last run"),
    handshake: hooks.recalled(
      "One GET with x-okta-verification-challenge, whose value goes back as verification.",
    ),
  },
  sandbox: about.recalled({
    how: "preview organisation, or a free developer organisation",
    limits: ["lower limits than production"],
    testValues: [],
  }),
  prices: [unknown("What does the contract ask per user and month?")],
  regions: about.recalled(
    "United States, European Union, Australia and more, by the organisation's cell.",
  ),
  agreement: about.recalled({
    name: "Okta Data Processing Addendum",
    url: "https://www.okta.com/trustandcompliance/",
  }),
  statusPage: about.recalled("https://status.okta.com"),
  exits: [
    {
      to: "Microsoft Entra ID, Auth0, Keycloak",
      how: "OpenID Connect on our side; own user ids in our tables, the provider's in a column; roles by names of groups in configuration.",
    },
  ],
});
