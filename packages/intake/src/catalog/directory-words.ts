/** People that a company directory does not hold, by the last word of what they are called. */
export const outsiders: ReadonlySet<string> = new Set(
  "customer client patient guest visitor buyer shopper citizen applicant tenant supplier vendor partner student parent".split(
    " ",
  ),
);

/** What signs people in for a directory. */
export const frontsOfDirectories =
  /\b(?:AD ?FS|Active Directory Federation Services|Entra|Azure AD|Azure Active Directory|Keycloak|Okta|Auth0|Ping(?:One|Federate)|OneLogin|Shibboleth|Authentik|Dex)\b/i;
