const openPhrases = [
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
  "is are and or at for in because so but required needed necessary with by on".split(" "),
);

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
