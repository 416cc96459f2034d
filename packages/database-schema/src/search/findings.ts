/** What can be wrong with searches and recommendations. */
export const searchFindings = {
  "search-of-ciphertext": {
    severity: "error",
    message:
      "{things} are searched on the server ({search}), and encrypted end to end ({encryption}): there are no words to find.",
    cause:
      "The server keeps what only members can read; an index of it would hold the words in clear.",
    fix: "Search on the device over what it holds, keep an index that the device alone opens, or drop one of the two statements.",
  },
  "search-engine-unused": {
    severity: "warning",
    message: "{engine} is planned, and nothing is looked for in it.",
    cause: "No action or list of the input looks for words of a thing.",
    fix: "Say what is searched by whom, or leave the engine out.",
  },
  "search-right-untold": {
    severity: "error",
    message:
      "No field of index {index} tells what {who} may find, so nothing is asked for them: {says}.",
    cause:
      "The engine does not know the policies of the interface, and would find whatever no filter leaves out.",
    fix: "Keep in the documents who may see them, or check what was found against the database.",
  },
  "search-outgrows-database": {
    severity: "warning",
    message:
      "{things} come to {rows} rows, and an index of the database finds words in up to {most}.",
    cause: "The lists of rows for a frequent word grow with the table.",
    fix: "Name a search engine, state fewer rows, or by what a search is narrowed first.",
  },
  "search-wish-unserved": {
    severity: "warning",
    message: "{asked} is asked of the search of {things} ({by}), and {engine} does not do it.",
    cause:
      "An index over words finds them as they are written, ranks nothing and counts nothing; the list comes in its own order.",
    fix: "Name a search engine, or drop the wish.",
  },
  "recommendation-without-events": {
    severity: "warning",
    message: "{things} are to be recommended from what no table keeps: {missing}.",
    cause: "Nothing of the input writes down who did so with which of them.",
    fix: "State that it is kept, and for how long; until then the levels that do without answer.",
  },
  "recommendation-unserved": {
    severity: "warning",
    message: "{things} are to be recommended, and no operation answers with them.",
    cause: "No action of the input shows recommendations to anybody.",
    fix: "State who sees them and where.",
  },
} as const;
