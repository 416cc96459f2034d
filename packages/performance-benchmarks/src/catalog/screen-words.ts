/** What people look at: a time that is given for it ends in front of them, not at the server. */
export const screenWords: ReadonlySet<string> = new Set([
  "board",
  "dashboard",
  "display",
  "page",
  "render",
  "rendering",
  "screen",
  "ui",
  "view",
]);

/**
 * What of such a time the server may take; the network and the screen have the rest. The usual target of a
 * response is made in the same way: a judgement.
 */
export const serverPart = 0.5;
