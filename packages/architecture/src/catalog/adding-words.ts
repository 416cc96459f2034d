/** What one person does with another, who then has a place in something: nobody adds themselves. */
export const addingWords: ReadonlySet<string> = new Set([
  "add",
  "appoint",
  "assign",
  "enrol",
  "enroll",
  "invite",
  "nominate",
]);
