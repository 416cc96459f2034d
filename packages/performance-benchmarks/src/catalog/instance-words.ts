/** Units by which a text counts copies of what runs. */
export const instanceUnits: ReadonlySet<string> = new Set([
  "instance",
  "replica",
  "pod",
  "node",
  "server",
  "container",
]);

/** Words around them that say no more than that they are many, or that it is the product itself. */
export const plainInstanceWords: ReadonlySet<string> = new Set([
  "a",
  "all",
  "api",
  "app",
  "application",
  "at",
  "backend",
  "concurrent",
  "max",
  "maximum",
  "most",
  "of",
  "parallel",
  "running",
  "service",
  "the",
  "total",
  "web",
]);
