/** Words of a padded text that asks for a way to sign in, rather than for people who have. */
export const signInAsked = [
  " password",
  " passkey",
  " sign up ",
  " sign-up ",
  " create an account ",
  " register an account ",
  " log in with ",
  " sign in with ",
  " two-factor ",
  " magic link",
];

/** Providers of which people have accounts of their own: they say who somebody is and hold nothing of ours. */
export const socialLogin = /\b(?:google|facebook|apple|github|twitter|linkedin|discord|social)\b/i;
/** A padded text speaks of passwords. */
export const ownPassword = / passwords? /;

/** "The system stores no passwords", rather than "never stores passwords in plain text". */
export function keepsNone(text: string): boolean {
  if (/ (?:plain ?text|clear ?text|unhashed|unencrypted|readable|logs?|logged) /.test(text))
    return false;
  return (
    / (?:no|without|nor|instead of|rather than) (?:(?:a|an|any|own|user|local|separate|account) ){0,3}passwords? /.test(
      text,
    ) ||
    / (?:not|never) (?:store|stores|keep|keeps|hold|holds|save|saves|manage|manages|use|uses|need|needs|require|requires|have) (?:(?:a|an|any|own|user|local|separate|account) ){0,3}passwords? /.test(
      text,
    ) ||
    / passwords? (?:(?:is|are|must|shall|should|will|can|be) ){0,3}(?:not|never) (?:be )?(?:stored|kept|held|saved|managed|used|needed|required|supported) /.test(
      text,
    )
  );
}

/** What sign-in itself answers; resets, lock-outs and who has signed in already are other matters. */
export const plainSignIn =
  / (?:log|sign|logs|signs) in | (?:login|logout|sign out) | (?:e mail|email) and password | authenticate /;
/** What a padded text says of signing in beside signing in itself. */
export const besideSignIn =
  / (?:reset|forgot|forgotten|lock|lockout|throttle|brute|expire|expires|notification|dashboard) /;
/** Words of a padded text by which somebody signs in to this product. */
const signInDemanded = [
  ...signInAsked,
  " log in ",
  " login ",
  " logged in ",
  " sign in ",
  " signs in ",
  " signed in ",
  " authenticate users",
  " authenticate members",
];

/** Whether somebody signs in by what a padded text says; what it denies is not looked into. */
export function asksToSignIn(text: string): boolean {
  return (
    !/ (?:no|not|without|never|cannot) /.test(text) &&
    signInDemanded.some((word) => text.includes(word))
  );
}

const renewal = / (?:refresh|refreshed|sliding|renewal|renewed) (?!the page|rate)/;
const noRenewal =
  / (?:no|without|never issues?|not issue|not use|not support) (?:sliding|refresh tokens?|token refresh|session renewal) /;

/** Whether a padded text says that sessions are not renewed; `isLeftOut`: it is out of scope. */
export function rulesOutRenewal(text: string, isLeftOut: boolean): boolean {
  const isOfSession = / (?:sessions?|tokens?|sign in|login) /.test(text);
  return noRenewal.test(text) || (isLeftOut && isOfSession && renewal.test(text));
}

/** "authenticate students", "administrator authentication for the dashboard": what having an identity answers. */
export const asksToAuthenticate =
  / (?:must|shall|should) (?:be able to )?(?:authenticate [a-z]+|provide (?:[a-z]+ ){0,2}authentication) (?!token|failure)/;
