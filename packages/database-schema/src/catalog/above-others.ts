/** Words for what stands above others of its kind: a row never stands above itself. */
export const aboveOthers: ReadonlySet<string> = new Set(
  "ancestor boss container manager parent superior supervisor".split(" "),
);
