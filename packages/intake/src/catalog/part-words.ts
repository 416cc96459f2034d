/** Last words of names of what has no sense without the thing that stands in front of them: `Order line`. */
export const partHeads: ReadonlySet<string> = new Set(
  "address answer attachment consent detail entry image item line lines note option passkey photo picture position preference profile row schedule session setting stat statistic step token variant version".split(
    " ",
  ),
);

/** Last words of names of what proves who somebody is, or lets him in: it ends with his account. */
export const proofHeads: ReadonlySet<string> = new Set(
  "credential login passkey session token".split(" "),
);

/** Last words of names of what was said or noted about a thing, and is nothing without it. */
export const remarkHeads: ReadonlySet<string> = new Set(
  "comment log message reaction remark reply view vote".split(" "),
);

/** What a thing is described as that is a piece of another: "a segment of a document". */
export const pieceOf =
  /^(?:represents )?(?:an? |the |one |each |a single )?(?:[\p{L}-]+ ){0,2}(?:component|element|embedding|fragment|line|option|page|part|piece|portion|representation|row|section|segment|slice|stage|step|variant|vector|version) (?:of|in|on|within) /iu;

/** Words in front of a thing to which something belongs, which need not go with it. */
export const belongsTo =
  /\b(?:belong(?:s|ing)? to (?:exactly one|one|a single|only one)|(?:is )?owned by (?:exactly one|one|a single|a|an|the|its)|(?:tied )?one-to-one (?:to|with) (?:an? |the )?)\s?$/i;

/** Words in front of a thing with which something goes. */
export const goesWith =
  /\b(?:part of (?:exactly one|one|a|an|the|its)|removed (?:together )?with (?:its|the|their)|deleted (?:together )?with (?:its|the|their))\s?$/i;

/** "deleting a trail removes its photos": the thing in front, then its parts. */
export const removal = /\b(?:delet|remov|eras)(?:e|es|ed|ing)\b/i;
