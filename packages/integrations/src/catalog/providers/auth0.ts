import { citing, unknown } from "../fact.ts";
import { byKey, byNature, lookFirst, operation } from "../operation.ts";
import { auth0SignIn } from "../practices/sign-in.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const enterprise = citing(
  "Rate limits, Enterprise",
  "https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy/rate-limit-configurations/enterprise-public",
  readOn,
);
const free = citing(
  "Rate limits, Free",
  "https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy/rate-limit-configurations/free-public",
  readOn,
);
const policy = citing(
  "Rate limit policy",
  "https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy.md",
  readOn,
);
const streams = citing(
  "Custom log streams",
  "https://auth0.com/docs/customize/log-streams/custom-log-streams",
  readOn,
);
const library = citing(
  "auth0 7.1.0, source",
  "https://www.npmjs.com/package/auth0/v/7.1.0",
  readOn,
);
const about = citing("Auth0 documentation", "https://auth0.com/docs", readOn);

const delivery = citing(
  "Log streams: delivery attempts",
  "https://auth0.com/docs/monitor-auth0/streams",
  readOn,
);

export const auth0 = provider({
  id: "auth0",
  name: "Auth0",
  aliases: ["Auth0 by Okta", "Auth 0"],
  technologies: ["auth0"],
  category: "identity",
  generic: false,
  protocol: "oidc",
  endpoint: about.recalled({
    live: "https://{tenant}.{region}.auth0.com",
    variables: {
      tenant: "tenant of the environment: a sandbox is a tenant of its own",
      region: "region of the tenant",
    },
  }),
  authentication: [
    about.recalled({
      type: "oauth2-authorization-code",
      sent: "authorisation code with PKCE; ID token checked against the tenant's key set",
      scopes: [{ scope: "openid profile email", for: "sign-in" }],
      secrets: [
        { name: "AUTH0_CLIENT_ID", what: "id of the application" },
        { name: "AUTH0_CLIENT_SECRET", what: "secret of the application, where it has a server" },
        {
          name: "AUTH0_LOG_STREAM_TOKEN",
          what: "token that log streams send",
          rotation:
            "Set the new token in the stream; accept both until the old one is no longer seen.",
        },
      ],
      rotation:
        "Rotate the secret in the application; private-key JWT holds two keys and needs no gap.",
    }),
    about.recalled({
      type: "oauth2-client-credentials",
      sent: "token of the Management API, kept until it ends",
      scopes: [
        { scope: "read:users update:users", for: "roles and blocking" },
        { scope: "delete:users", for: "erase" },
      ],
      secrets: [
        {
          name: "AUTH0_MANAGEMENT_CLIENT_ID",
          what: "id of a machine application of its own: no secret, but configuration",
        },
        { name: "AUTH0_MANAGEMENT_CLIENT_SECRET", what: "its secret" },
      ],
      rotation: "Rotate the secret in the machine application, whose token lasts a day.",
      lifetimeSeconds: 86_400,
    }),
  ],
  version: about.recalled({
    by: "path",
    example: "/api/v2/users",
    policy: "v2 of the Management API; the sign-in endpoints have no version.",
  }),
  operations: [
    about.recalled(
      operation(
        "discover",
        "read the discovery document",
        "GET /.well-known/openid-configuration",
        "read",
        byNature,
        "authenticate",
      ),
    ),
    about.recalled(
      operation(
        "sign-in",
        "send the user to sign in",
        "REDIRECT /authorize",
        "read",
        byNature,
        "sign in, log in, register, sign up, authenticate",
      ),
    ),
    library.read(
      operation(
        "token",
        "change the code into tokens",
        "POST /oauth/token",
        "read",
        lookFirst("a code is good once: after a lost answer start the sign-in again"),
        "sign in, log in, refresh",
      ),
    ),
    free.read(
      operation(
        "keys",
        "read the key set",
        "GET /.well-known/jwks.json",
        "read",
        byNature,
        "verify, authenticate",
      ),
    ),
    about.recalled(
      operation(
        "sign-out",
        "end the session",
        "REDIRECT /v2/logout",
        "write",
        byNature,
        "sign out, log out",
      ),
    ),
    library.read(
      operation(
        "update-user",
        "set a user's data or block",
        "PATCH /api/v2/users/{id}",
        "write",
        byKey("the user's id"),
        "block, deactivate, role",
      ),
    ),
    library.read(
      operation(
        "delete-user",
        "delete a user",
        "DELETE /api/v2/users/{id}",
        "delete",
        byNature,
        "erase, delete",
      ),
    ),
  ],
  limits: [
    enterprise.read({
      kind: "fixed-rate",
      what: "Authentication API",
      value: 100,
      unit: "requests",
      window: 1,
      scope: "per tenant",
      when: "Enterprise",
    }),
    free.read({
      kind: "fixed-rate",
      what: "Authentication API",
      value: 300,
      unit: "requests",
      window: 60,
      burst: 300,
      scope: "per tenant",
      when: "Free",
    }),
    enterprise.read({
      kind: "per-endpoint",
      what: "profile of one user",
      endpoint: "/userinfo",
      value: 5,
      unit: "requests",
      window: 60,
      scope: "per user; 10 at once",
    }),
    enterprise.read({
      kind: "per-endpoint",
      what: "change of password",
      endpoint: "/dbconnections/change_password",
      value: 1,
      unit: "requests",
      window: 60,
      scope: "per address and e-mail; 10 at once",
    }),
    enterprise.read({
      kind: "per-endpoint",
      what: "codes and links",
      endpoint: "/passwordless/start",
      value: 50,
      unit: "requests",
      window: 3_600,
      scope: "per address",
    }),
    free.read({
      kind: "per-endpoint",
      what: "key set",
      endpoint: "/.well-known/jwks.json",
      value: 20,
      unit: "requests",
      window: 1,
      scope: "per tenant",
      when: "Free",
    }),
  ],
  throttle: [
    policy.read(
      {
        status: 429,
        wait: { by: "header", header: "x-ratelimit-reset", as: "seconds since 1970" },
      },
      "medium",
    ),
  ],
  errors: [
    about.recalled({
      code: "access_denied",
      class: "ask-user",
      means: "refused, blocked or not confirmed",
    }),
    about.recalled({ code: "login_required", class: "ask-user", means: "no session: sign in" }),
    about.recalled({
      code: "invalid_grant",
      class: "reauthenticate",
      means: "code or refresh token used or ended",
    }),
    about.recalled({
      code: "invalid_client",
      class: "give-up",
      means: "credentials of the application refused",
    }),
    library.read({ status: 429, class: "retry", means: "limit" }),
    library.read({ status: 500, class: "retry", means: "fault there" }),
  ],
  timeouts: [about.perhapsUnpublished("No time is named for sign-in.")],
  practices: [...auth0SignIn],
  clients: [
    library.read({
      ecosystem: "npm",
      package: "auth0",
      version: "7.1.0",
      note: "Management calls repeat 408, 429 and 5xx unless maxRetries is 0.",
    }),
  ],
  webhooks: {
    what: "entries of the tenant's log, several in a request as an array or lines",
    scheme: streams.read({
      kind: "token",
      where: "the header Authorization has the token as it was set",
      header: "Authorization",
    }),
    toleranceSeconds: streams.unpublished(
      "Nothing is signed, so no time can be trusted: deduplicate by log_id.",
    ),
    retries: delivery.read({
      horizonSeconds: 604_800,
      schedule:
        "three attempts, begun again until one is taken; after 7 days without any the stream is paused, and a person resumes it",
    }),
    ackSeconds: streams.perhapsUnpublished("Answer 2xx; no number is named."),
    ordering: streams.recalled({ guaranteed: false, by: "date of each entry" }),
    eventId: streams.recalled({ in: "body", name: "log_id" }),
    events: streams.recalled([
      { name: "s", means: "signed in" },
      { name: "ss", means: "signed up" },
      { name: "f", means: "sign-in failed" },
      { name: "limit_wc", means: "address blocked after failures" },
      { name: "sdu", means: "user deleted" },
    ]),
    reconcile: streams.recalled(
      "GET /api/v2/logs?from={log_id} lists what was missed, as long as the plan keeps logs",
    ),
  },
  sandbox: about.recalled({
    how: "a tenant of its own, marked as development",
    limits: ["development keys of social connections are for trials alone"],
    testValues: [],
  }),
  prices: [unknown("How many users are active in a month, and what does the plan for them cost?")],
  regions: about.recalled(
    "United States, European Union, United Kingdom, Australia, Japan or Canada, chosen with the tenant.",
  ),
  agreement: about.recalled({
    name: "Okta Data Processing Addendum",
    url: "https://www.okta.com/trustandcompliance/",
  }),
  statusPage: about.recalled("https://status.auth0.com"),
  exits: [
    {
      to: "Okta, Keycloak, Microsoft Entra ID",
      how: "OpenID Connect on our side; own user ids in our tables, the provider's in a column; hashes of passwords only on request.",
    },
  ],
});
