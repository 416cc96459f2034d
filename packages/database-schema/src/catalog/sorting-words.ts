/** Last words of a name that say how things are sorted or dealt with, not what they are made of: `Product category`. */
export const sortingWords: ReadonlySet<string> = new Set(
  "category class group kind level list method model mode plan policy provider request role rule setting source state status system template type".split(
    " ",
  ),
);
