/** Verbs behind which a sentence says what a thing consists of or belongs to, as a pattern. */
export const tellingVerbs =
  "has|have|holds?|contains?|consists? of|comprises?|includes?|carries|carry|keeps?|belongs? to|connects?|links?|joins?|ties|pairs|references?|refers? to|points? to|records?|stores?|tracks?|(?:is|are) (?:always )?(?:made up of|made of|composed of|described by|identified by|defined by|characteri[sz]ed by|assigned to|linked to|attached to|tied to|owned by|part of|(?:for|of|in|at) (?:exactly )?one)|knows";

/** Those of them that say what it belongs to. */
export const tyingVerb =
  /^(?:belongs? to|connects?|links?|joins?|ties|pairs|references?|refers? to|points? to|(?:is|are) (?:always )?(?:assigned to|linked to|attached to|tied to|owned by|part of|(?:for|of|in|at) (?:exactly )?one))/i;

/** Words that a name of a thing never holds when it stands in front of such a verb. */
export const noNameWord: ReadonlySet<string> = new Set(
  "a an the of who which that whose in on for with and or but to from by when if where while not no only also this it its they them their we us our you your i he she there here as is are was were be been must should shall can could may might will would has have had do does did each every all any both some most many several one two three more than then so because after before until without via per into such other others what how why at up out over".split(
    " ",
  ),
);

/** What sentences speak of that is the product, a part of what people see, or who builds it. */
export const noSubjects: ReadonlySet<string> = new Set(
  "system app platform product service website site tool software solution project page screen dashboard view panel form dialog window button menu interface ui api endpoint backend frontend server database client browser list table column row field feature module component requirement specification story scenario test code function method class file folder repository pipeline deployment environment user-interface homepage sidebar header footer navigation response request input output section chapter".split(
    " ",
  ),
);

/** Names of properties that are never things, however many there are of them. */
export const neverThings: ReadonlySet<string> = new Set(
  "name title date time number type kind status state amount price value email e-mail phone address description text colour color size weight height width length tag keyword label code id identifier url".split(
    " ",
  ),
);
