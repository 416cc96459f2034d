/** What people look at: a time that is given for it ends in front of them, not at the server. */
export const screenWords: ReadonlySet<string> = new Set([
  "board",
  "dashboard",
  "display",
  // Google's names for when a page has shown its first and its largest part, and answers to people.
  "fcp",
  "lcp",
  "page",
  "render",
  "rendering",
  "screen",
  "tti",
  "ui",
  "view",
]);

/**
 * What of such a time the server may take; the network and the screen have the rest. The usual target of a
 * response is made in the same way: a judgement.
 */
export const serverPart = 0.5;
