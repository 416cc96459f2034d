/** Words for people whoever they are, by which a number of each of them is given. */
export const anyone: ReadonlySet<string> = new Set(
  "user person customer member client visitor employee participant player reader".split(" "),
);
