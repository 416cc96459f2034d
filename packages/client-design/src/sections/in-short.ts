/** What contracts say of many operations, and the few words of a cell that say it. */
const shorter: readonly (readonly [RegExp, string])[] = [
  [
    /\bAnother [\w -]+? that still counts has the same ([^.;]+)[.]?/g,
    "$1 taken by one that counts",
  ],
  [/\bAnother [\w -]+? has the same ([^.;]+)[.]?/g, "$1 taken"],
  [/\bThe ([\w -]+?) is not ([\w -]+)[.]/g, "$1 not $2"],
  [/\bThe ([\w -]+?) has nothing in it[.](?= \S)/g, "empty $1;"],
  [/\bThe ([\w -]+?) has nothing in it[.]/g, "empty $1"],
  [
    /\bThe total of now is another one than the ([\w -]+?) that was sent: [^.;]+[.]/g,
    "another total than the $1;",
  ],
  [
    /\bNobody who is ([^.:;]+?) and can [^.:;]+? would be left to give roles: somebody else gets the role first[.]?/g,
    "last $1 to give roles",
  ],
  // How the server counts is its own affair.
  [/ ?Their rows are locked while they are counted[.]?/g, ""],
];

/** A refusal in the words of a cell: the contract beside it has the sentence. */
export function inShort(refusal: string): string {
  return shorter
    .reduce((text, [said, short]) => text.replaceAll(said, short), refusal)
    .replace(/;+(?=;|$)/g, "");
}
