/** Words by which nobody is meant: "nobody may", "no user can". */
export const nobodyWords: ReadonlySet<string> = new Set(["nobody", "noone", "no-one", "none"]);

/** In front of a verb or a role: nobody else, or nothing else. */
export const onlyWords: ReadonlySet<string> = new Set(["only", "solely", "exclusively"]);

/** What opens an exception: "except admins", "other than the owner". */
export const exceptOpeners: ReadonlySet<string> = new Set([
  "except",
  "besides",
  "except for",
  "other than",
  "apart from",
  "aside from",
]);

/** Verbs by which the product keeps somebody from something: "prevent guests from editing". */
export const preventingVerbs: ReadonlySet<string> = new Set(
  "prevent forbid prohibit disallow stop bar block deny".split(" "),
);

/** Verbs by which something is for some alone: "restrict exports to managers". */
export const restrictingVerbs: ReadonlySet<string> = new Set(
  "restrict limit reserve confine".split(" "),
);

/** What people are to a thing, where that is no role of the product. */
export const tieRoles: ReadonlySet<string> = new Set(
  "creator owner author uploader sender poster submitter assignee originator initiator holder".split(
    " ",
  ),
);

/** Verbs by which a thing becomes somebody's own, and what they are to it then. */
export const owningVerbs: ReadonlyMap<string, string> = new Map([
  ["own", "owner"],
  ["create", "creator"],
  ["make", "creator"],
  ["write", "author"],
  ["author", "author"],
  ["post", "author"],
  ["upload", "uploader"],
  ["submit", "submitter"],
  ["send", "sender"],
  ["start", "creator"],
  ["add", "creator"],
  ["place", "owner"],
]);

/** What people are members of. */
export const memberNouns: ReadonlySet<string> = new Set(
  "team group organisation organization company tenant workspace department project club community branch store school class course region household family circle room channel board account district site location chapter unit division practice clinic".split(
    " ",
  ),
);

/** In front of a state that has to hold, and of one that must not. */
export const whileWords: ReadonlySet<string> = new Set(["once", "after", "when", "if", "while"]);
export const unlessWords: ReadonlySet<string> = new Set(["unless", "until", "before"]);

/** States in which a thing is there for others to see, whoever owns it. */
export const openStates: ReadonlySet<string> = new Set(["public", "published", "shared"]);

/** What opens a clause that says when somebody may, or must not. */
export const occasionOpeners: ReadonlySet<string> = new Set(
  "if when once after before until unless while during within provided".split(" "),
);

/** Words in front of a noun that set no condition. */
export const plainModifiers: ReadonlySet<string> = new Set(
  "a an the any all each every some new existing this that these those such other more own their his her its my our your user-created single individual specific particular multiple many no".split(
    " ",
  ),
);

/** What may follow a ban and leave it as wide as it is. */
export const plainFollowers: ReadonlySet<string> = new Set(
  "ever at all anymore any more directly manually permanently themselves themself itself again under circumstances and or nor in system product application app by only him her it them their they must may can not cannot anyone anybody else".split(
    " ",
  ),
);

/** Heads of rows and columns that name who may. */
export const roleHeads: ReadonlySet<string> = new Set(
  "role roles user users actor actors persona personas who".split(" "),
);

/** Heads of columns by which a table compares products. */
export const comparedHeads: ReadonlySet<string> = new Set(
  "competitor alternative rival vendor incumbent".split(" "),
);

/** Words in a title that speaks of who may. */
export const permissionTitle =
  /\b(?:permissions?|roles?|access|rights?|authori[sz]ations?|privileges?|who (?:can|may))\b/i;

/** Heads of rows and columns that name what is done. */
export const actionHeads: ReadonlySet<string> = new Set(
  "action actions permission permissions operation operations capability capabilities ability abilities feature features function functions task activity resource resources".split(
    " ",
  ),
);

/** Verbs that the product does by itself where its text makes it their subject. */
export const ownDoings: ReadonlySet<string> = new Set(
  "send notify remind alert e-mail email expire lapse recalculate recompute auto-assign auto-generate auto-cancel auto-archive auto-close purge retry escalate".split(
    " ",
  ),
);

/** By itself, or as time passes. */
export const automaticWords: ReadonlySet<string> = new Set([
  "automatically",
  "auto-generate",
  "periodically",
]);

/** What sets off as time passes. */
export const timeWords: ReadonlySet<string> = new Set(
  "daily nightly weekly biweekly monthly quarterly hourly yearly annually periodically regularly overnight".split(
    " ",
  ),
);

/** Who sets things for others, by the last word of the name. */
export const administering = /^(?:admin|administrator|manager|moderator|operator|owner|staff)s?$/i;
