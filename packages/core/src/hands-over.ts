/** Says how one system tells another who somebody is. */
export const handsOver =
  /\b(?:bearer|cookies?|jwts?|json web tokens?|oauth(?: ?2(?:\.0)?)?|oidc|openid(?: connect)?|saml|single[- ]sign[- ]on|sso|(?:access|id|identity|session) tokens?|kerberos|x-[a-z-]*user[a-z-]*)\b/i;
