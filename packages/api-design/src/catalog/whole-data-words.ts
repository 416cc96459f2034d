/** Words between "export" and "data" that name nothing of it: "all of their data". */
export const wholeWords: ReadonlySet<string> = new Set(
  "a account all an and app application back backup complete down entire everything existing full her his import importing imports its json local my of or our own personal portable previously saved single stored system that the their this to up user user's whole workspace your".split(
    " ",
  ),
);

/** Words by which a name before "data" is still the whole: "all garden data", "my garden data". */
export const wholeness: ReadonlySet<string> = new Set(
  "all complete entire full her his my our own their user's whole your".split(" "),
);

/** What the whole is called, behind those words. */
export const wholeData = /^(?:archive|backup|backups|data|database|dataset|everything)$/;

/** What is read back: "import that JSON", "restore from a backup". */
export const readsBack =
  /\b(?:import(?:s|ed|ing)?|restor(?:e|es|ed|ing))\s(?:from\s|it\s)?((?:[a-z']{1,20}\s){0,5}?)(?:archive|backups?|data|export|file|json)\b/;

/** Both in a breath: "export/import", "exporting and importing all data". */
export const bothWays = /\bexport(?:s|ed|ing)?(?:\s?\/\s?|\s(?:and|or)\s)import/;

/** Both told as nouns, where the whole is written and read back: "JSON backup export and import". */
export const asNoun = /\b(?:backup|data)[a-z/ ]{0,30}\bexport|\bexport\s?\/\s?import\b/;

/** Whose it is, where everybody has his own. */
export const onesOwn = /\b(?:her|his|my|own|personal|their|user's|users')\b/;
