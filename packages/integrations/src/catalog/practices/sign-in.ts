import { citing } from "../fact.ts";
import { type PracticeFact, practice } from "../practice.ts";
import { readOn } from "../providers/read-on.ts";

const discovery = citing(
  "OpenID Connect Discovery 1.0",
  "https://openid.net/specs/openid-connect-discovery-1_0.html",
  readOn,
);
const core = citing(
  "OpenID Connect Core 1.0",
  "https://openid.net/specs/openid-connect-core-1_0.html",
  readOn,
);
const security = citing(
  "RFC 9700, OAuth 2.0 security",
  "https://www.rfc-editor.org/rfc/rfc9700",
  readOn,
);
const leaving = citing(
  "OpenID Connect RP-Initiated Logout 1.0",
  "https://openid.net/specs/openid-connect-rpinitiated-1_0.html",
  readOn,
);
const logoutToken = citing(
  "Back-channel logout, slides of the specification's author",
  "https://datatracker.ietf.org/meeting/97/materials/slides-97-secevent-oidc-logout-01.pdf",
  readOn,
);
const frames = citing(
  "OpenID Connect Front-Channel Logout 1.0",
  "https://openid.net/specs/openid-connect-frontchannel-1_0.html",
  readOn,
);

const atAuth0 = citing(
  "Auth0: back-channel logout",
  "https://auth0.com/docs/authenticate/login/logout/back-channel-logout",
  readOn,
);

/** What a sign-in by OpenID Connect asks of the relying party, whoever runs the provider. */
export const openIdConnect: readonly PracticeFact[] = [
  security.recalled(
    practice(
      "sign-in",
      "state, nonce, PKCE",
      "Each sign-in has a state, a nonce and a code verifier (S256) of its own, kept 10 min, good once; the redirect address is registered and compared letter by letter.",
    ),
  ),
  discovery.recalled(
    practice(
      "sign-in",
      "discovery",
      "The issuer in the document equals the configured one, letter by letter, else nothing of it is taken; it is read when starting and once a day.",
    ),
  ),
  core.recalled(
    practice(
      "sign-in",
      "keys that change",
      "A token with an unknown kid has the key set fetched once more, at most every 5 min; old keys hold for as long as the set has them; only asymmetric algorithms are taken.",
    ),
  ),
  core.recalled(
    practice(
      "sign-in",
      "ID token",
      "Signature, iss, aud with our client id alone, exp and iat with 60 s for clocks that differ, nonce; people are known by iss and sub, never by e-mail.",
    ),
  ),
  leaving.recalled(
    practice(
      "sign-in",
      "sign-out begun here",
      "Our session ends first, then the browser goes to end_session_endpoint with id_token_hint and a registered post_logout_redirect_uri; where it does not answer, ours has ended all the same.",
    ),
  ),
  logoutToken.read(
    practice(
      "sign-in",
      "sign-out begun there, back channel",
      "POST of a logout_token: signature, iss, aud, iat, the event backchannel-logout, sub or sid, no nonce; jti is kept until it is too old; sessions by sid, else all by sub, end before 200.",
    ),
    "medium",
  ),
  frames.recalled(
    practice(
      "sign-in",
      "sign-out begun there, front channel",
      "A frame in the browser with iss and sid; one that blocks foreign cookies hides our session from it, so the end of a session never rests on it.",
    ),
  ),
];

/** What Auth0 has of it. */
export const auth0SignIn: readonly PracticeFact[] = [
  ...openIdConnect,
  atAuth0.read(
    practice(
      "sign-in",
      "back channel of Auth0",
      "With an Enterprise plan alone; sid of ID and logout tokens tells which session. Without it, ours ends when the refresh token is refused.",
    ),
  ),
];
