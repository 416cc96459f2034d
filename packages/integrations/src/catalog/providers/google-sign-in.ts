import { citing } from "../fact.ts";
import { byNature, lookFirst, operation } from "../operation.ts";
import { openIdConnect } from "../practices/sign-in.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const oidc = citing(
  "OpenID Connect at Google",
  "https://developers.google.com/identity/openid-connect/openid-connect",
  readOn,
);
const risc = citing(
  "Cross-Account Protection",
  "https://developers.google.com/identity/protocols/risc",
  readOn,
);
const audience = citing(
  "Manage app audience",
  "https://support.google.com/cloud/answer/15549945",
  readOn,
);
const library = citing(
  "google-auth-library 10.9.1, source",
  "https://www.npmjs.com/package/google-auth-library/v/10.9.1",
  readOn,
);
const terms = citing("Google APIs terms of service", "https://developers.google.com/terms", readOn);

export const googleSignIn = provider({
  id: "google-sign-in",
  name: "Google sign-in",
  aliases: [
    "Sign in with Google",
    "Google OAuth",
    "Google OAuth 2.0",
    "Google Login",
    "Google Identity",
    "Google SSO",
  ],
  technologies: [],
  category: "identity",
  generic: false,
  protocol: "oidc",
  endpoint: oidc.recalled({ live: "https://accounts.google.com" }),
  authentication: [
    oidc.recalled({
      type: "oauth2-authorization-code",
      sent: "authorisation code with PKCE; ID token (RS256) checked for signature, iss, aud and exp",
      scopes: [{ scope: "openid email profile", for: "sign-in" }],
      secrets: [
        { name: "GOOGLE_CLIENT_ID", what: "id of the OAuth client" },
        {
          name: "GOOGLE_CLIENT_SECRET",
          what: "secret of the OAuth client, one for each environment",
        },
      ],
      rotation: "A client holds two secrets: add, deploy, disable and delete the old one.",
    }),
  ],
  version: oidc.recalled({
    by: "none",
    policy:
      "Addresses come from the discovery document and are kept for as long as its headers say.",
  }),
  operations: [
    oidc.recalled(
      operation(
        "discover",
        "read the discovery document",
        "GET /.well-known/openid-configuration",
        "read",
        byNature,
        "authenticate",
      ),
    ),
    library.read(
      operation(
        "sign-in",
        "send the user to sign in",
        "REDIRECT /o/oauth2/v2/auth",
        "read",
        byNature,
        "sign in, log in, sign up, register, authenticate",
      ),
    ),
    oidc.recalled(
      operation(
        "token",
        "change the code into tokens",
        "POST https://oauth2.googleapis.com/token",
        "read",
        lookFirst("a code is good once: after a lost answer start the sign-in again"),
        "sign in, log in, refresh",
      ),
    ),
    library.read(
      operation(
        "keys",
        "read the key set",
        "GET https://www.googleapis.com/oauth2/v3/certs",
        "read",
        byNature,
        "verify, authenticate",
      ),
    ),
    oidc.recalled(
      operation(
        "revoke",
        "give a grant back",
        "POST https://oauth2.googleapis.com/revoke",
        "write",
        byNature,
        "disconnect, erase, delete",
      ),
    ),
  ],
  limits: [
    audience.recalled({
      kind: "size",
      what: "users while the app is being tested",
      value: 100,
      unit: "items",
      scope: "per project, over its life",
    }),
    oidc.perhapsUnpublished(
      "Sign-ins have no published number; the console shows the project's quota of tokens.",
    ),
  ],
  throttle: [
    oidc.recalled({
      status: 429,
      code: "rate_limit_exceeded",
      where: "error",
      wait: { by: "none" },
    }),
  ],
  errors: [
    oidc.recalled({ code: "access_denied", class: "ask-user", means: "user said no" }),
    oidc.recalled({
      code: "invalid_grant",
      class: "reauthenticate",
      means: "code or refresh token used, ended or given back",
    }),
    oidc.recalled({
      code: "redirect_uri_mismatch",
      class: "fix",
      means: "address is not registered with the client",
    }),
    oidc.recalled({ code: "invalid_client", class: "give-up", means: "id or secret refused" }),
    oidc.recalled({ status: 500, class: "retry", means: "fault there" }),
  ],
  timeouts: [oidc.perhapsUnpublished("No time is named.")],
  practices: [...openIdConnect],
  clients: [
    library.recalled({
      ecosystem: "npm",
      package: "google-auth-library",
      version: "10.9.1",
      note: "verifyIdToken checks signature, audience and end; keys are kept by their headers.",
    }),
  ],
  webhooks: {
    what: "security events of an account that signed in here: hijacked, sessions ended, tokens given back",
    scheme: risc.recalled({
      kind: "jwt",
      algorithm: "RS256",
      issuer: "https://accounts.google.com/",
      keys: "https://www.googleapis.com/oauth2/v3/certs",
      where: "the body is the token",
    }),
    toleranceSeconds: risc.perhapsUnpublished("The token has no end: deduplicate by jti."),
    retries: risc.perhapsUnpublished("Repeated for a time that is not named."),
    ackSeconds: risc.perhapsUnpublished("Answer 202; no number is named."),
    ordering: risc.recalled({ guaranteed: false, by: "iat of each event" }),
    eventId: risc.recalled({ in: "body", name: "jti" }),
    events: risc.recalled([
      { name: "sessions-revoked", means: "end our sessions" },
      { name: "tokens-revoked", means: "delete our tokens" },
      { name: "account-disabled", means: "block sign-in by Google" },
    ]),
    reconcile: risc.recalled("none: the next sign-in says it"),
  },
  sandbox: oidc.recalled({
    how: "OAuth client of a project of its own, with up to 100 named test users",
    limits: ["100 test users", "refresh tokens end after 7 days"],
    testValues: [],
  }),
  prices: [oidc.recalled({ per: "sign-in", amount: 0, currency: "USD", region: "all" })],
  regions: terms.recalled("Not chosen by the customer: keep name, e-mail and subject alone."),
  agreement: terms.recalled({
    name: "none: Google is a controller of its own, under its terms and user data policy",
  }),
  statusPage: oidc.recalled("https://www.google.com/appsstatus/dashboard/"),
  exits: [
    {
      to: "another OpenID Connect provider, or e-mail and password",
      how: "Own user ids in our tables, sub in a column; a second way to sign in for each user.",
    },
  ],
});
