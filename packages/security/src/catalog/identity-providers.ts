import * as z from "zod";

const schema = z.strictObject({
  name: z.string(),
  /** Whole words by which a text names it. */
  phrases: z.array(z.string()).min(1),
  /** Names a way of signing in rather than a product: another entry goes before it. */
  generic: z.boolean(),
  /** `oidc`: authorization code flow with PKCE. `directory`: LDAP and Kerberos, so it needs a service in front. */
  speaks: z.enum(["oidc", "directory", "own-tokens"]),
  /** What stands between, where it does not speak OpenID Connect itself. */
  through: z.string().optional(),
  /** Products that stand there, where the text names one of them. */
  fronts: z
    .array(z.strictObject({ name: z.string(), phrases: z.array(z.string()).min(1) }))
    .optional(),
  source: z.url(),
});
export type IdentityProvider = z.output<typeof schema>;

/** Who else may hold accounts, and how it proves to others who somebody is. */
export const identityProviders: readonly IdentityProvider[] = z.array(schema).parse([
  {
    name: "Auth0",
    phrases: ["auth0"],
    generic: false,
    speaks: "oidc",
    source: "https://auth0.com/docs/get-started/authentication-and-authorization-flow",
  },
  {
    name: "Okta",
    phrases: ["okta"],
    generic: false,
    speaks: "oidc",
    source: "https://developer.okta.com/docs/guides/implement-grant-type/",
  },
  {
    name: "Microsoft Entra ID",
    phrases: ["entra id", "entra", "azure ad", "azure active directory"],
    generic: false,
    speaks: "oidc",
    source: "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow",
  },
  {
    name: "Active Directory",
    phrases: ["active directory"],
    generic: false,
    speaks: "directory",
    through: "its federation service",
    fronts: [{ name: "AD FS", phrases: ["ad fs", "adfs", "active directory federation services"] }],
    source: "https://learn.microsoft.com/windows-server/identity/ad-fs/",
  },
  {
    name: "Keycloak",
    phrases: ["keycloak"],
    generic: false,
    speaks: "oidc",
    source: "https://www.keycloak.org/docs/latest/server_admin/",
  },
  {
    name: "Amazon Cognito",
    phrases: ["cognito"],
    generic: false,
    speaks: "oidc",
    source: "https://docs.aws.amazon.com/cognito/latest/developerguide/",
  },
  {
    name: "Firebase Authentication",
    phrases: ["firebase authentication", "firebase auth"],
    generic: false,
    speaks: "own-tokens",
    source: "https://firebase.google.com/docs/auth",
  },
  {
    name: "LDAP directory",
    phrases: ["ldap"],
    generic: false,
    speaks: "directory",
    through: "an OpenID provider that reads the directory",
    source: "https://www.rfc-editor.org/rfc/rfc4511",
  },
  {
    name: "Single sign-on",
    phrases: ["sso", "single sign on", "identity provider"],
    generic: true,
    speaks: "oidc",
    source: "https://openid.net/specs/openid-connect-core-1_0.html",
  },
]);
