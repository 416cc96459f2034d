/** Words for what stands in for something outside while one builds and tests; in the singular. */
export const standIns: ReadonlySet<string> = new Set(["mock", "mocked", "stub", "stubbed"]);

/** Words that make such a stand-in of the system behind them, and of nothing else. */
export const pretended: ReadonlySet<string> = new Set([
  "mock",
  "mocked",
  "stub",
  "stubbed",
  "fake",
  "dummy",
  "simulated",
]);

/** Systems that something can stand in for; in the singular. */
export const stoodInFor: ReadonlySet<string> = new Set(
  "api backend bank endpoint gateway implementation processor provider server service system technology upstream".split(
    " ",
  ),
);

/** Words between a stand-in and the word that says what it is made with. */
export const madeWith: ReadonlySet<string> = new Set(
  "built build written implemented made based running runs run powered of for".split(" "),
);

/** Words in front of what something is made with. */
export const making: ReadonlySet<string> = new Set("with in on using by via as from".split(" "));
