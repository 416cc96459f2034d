const openPhrases = [
  "not require any authentication",
  "not require login",
  "not require log in",
  "not require sign in",
  "not require accounts",
  "not require an account",
  "not require user accounts",
  "not require users to log in",
  "not require users to sign in",
  "no user login",
  "no user sign in",
  "without any authentication",
  "without user authentication",
  "without sign in",
  "no authentication",
  "no user authentication",
  "not require authentication",
  "not require user authentication",
  "without authentication",
  "no login",
  "no log in",
  "without login",
  "no sign in",
  "without signing in",
  "no user accounts",
  "without user accounts",
  "no accounts",
  "without accounts",
];
/** Words that may follow, so that `no authentication bypass` says nothing of the kind. */
const mayFollow = new Set(
  "is are and or at for in because so but required needed necessary with by on all any anyone anybody every everyone everybody each whoever it its they this there the only nor accounts account roles users user signing sign login".split(
    " ",
  ),
);

const accountsThere =
  / (?:already|currently) (?:has|have|provides?|offers?|supports?|handles?|includes?|manages?|keeps?) (?:[a-z]+ ){0,4}?(?:accounts|authentication|sign in|login|user management)(?= )| (?:existing|host s|hosts?|parent s) (?:[a-z]+ ){0,2}?(?:authentication|sign in|login|user management|user accounts|identity)(?: (?:system|service|mechanism|module|layer|infrastructure|provider))? (?:is|are|will|identifies|handles|provides|supplies|manages)(?= )| (?:uses?|reuses?|relies on|rely on|consumes?|builds on|integrates? with) (?:the |an |our )?(?:existing|already existing|current|host s?) (?:[a-z]+ ){0,2}?(?:accounts|authentication|sign in|login|user management)(?= )/;

/** Whether a padded premise says that what this becomes part of has accounts and signs people in. */
export function saysAccountsThere(text: string): boolean {
  return accountsThere.test(text) && !/ (?:no|not yet|without|cannot) /.test(text);
}

/** Whether a padded text says that nobody signs in. */
export function saysOpen(text: string): boolean {
  return openPhrases.some((phrase) => {
    const at = text.indexOf(` ${phrase} `);
    if (at < 0) return false;
    const rest = text.slice(at + phrase.length + 2);
    const next = rest.slice(0, rest.indexOf(" ") < 0 ? rest.length : rest.indexOf(" "));
    return next === "" || mayFollow.has(next);
  });
}

const signInAlone =
  /^ (?:user |users |any |all )?(?:authentication|sign in|log in|login)(?: (?:and|or|authori[sz]ation|role|user|account|permission|access)s?| management| control| accounts| roles| permissions| is| are| remains?| out of scope)* $/;

/** Whether a padded line that a text leaves out of scope is sign-in as a whole, rather than a way of it. */
export function leavesSignInOut(text: string): boolean {
  return signInAlone.test(text);
}
