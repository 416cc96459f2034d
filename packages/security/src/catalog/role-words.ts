/** Words between the verb and the role that make the sentence one about something else. */
const gap =
  "(?:(?!(?:according|allowed|as|based|because|by|depending|for|from|has|have|if|in|lists?|on|only|own|per|sees?|shows?|than|that|to|under|unless|until|views?|when|whenever|where|whether|which|while|who|whose|with|within)\\b)[a-z'’-]+ ){0,5}?";

/** The role itself, and neither what it allows nor what is kept of it. */
const theRole =
  "roles?\\b(?!-| (?:allow|cover|grant|let|permit|require)(?:s|ed|ing)?\\b| (?:badge|colou?r|definition|description|label|name|page|permission|requirement|template)s?\\b)";

/** Where a clause has somebody give, change or take away the role of an account. */
export const givingRoles: readonly RegExp[] = [
  new RegExp(
    `\\b(?:alter|assign|chang|edit|giv|grant|manag|modif|remov|revok|set|switch|updat)(?:e|es|ed|s|ing|ting|y|ies|ied|ying)? ${gap}${theRole}`,
    "i",
  ),
  /\bassign(?:s|ed|ing)? (?!(?:[a-z'’-]+ ){0,3}(?:access|permissions?|privileges?|rights?|scopes?|tasks?)\b)(?:[a-z'’-]+ ){1,4}to (?:an? |the |their |different )?(?:[a-z-]+ )?roles?\b/i,
  /\broles? (?:(?:are|be|been|can|is|may|must|shall|will) ){1,4}(?:assigned|changed|given|granted|managed|revoked|updated)\b/i,
];

/** The same as a thing that is done. */
export const namingRoleWork = /\brole (?:assignment|changes?|management)\b/i;

/** Who has that thing in hand, and is not only told of it. */
export const handling =
  /\b(?:access|control|do|handle|have|has|make|own|perform|responsible for|use|want)(?:e?s|ing)? (?:[a-z'’-]+ ){0,3}$/i;

/** In front of the verb: it is not to be done. */
export const banned =
  /\b(?:block\w*|cannot|den(?:y|ied|ies)|disallow\w*|except|forb[ia]d\w*|neither|never|no|nobody|none|nor|not|prevent\w*|prohibit\w*|refus\w*|reject\w*|unable|unlike|without)\b|n['’]t\b/i;

/** Behind the role: the same. */
export const refusedAfter =
  /^[^,]*\b(?:is|are|be) (?:not\b|never\b|denied|forbidden|impossible|prohibited|refused|rejected)/i;

/** In front of the verb: only what would happen then is said, or what somebody tries. */
export const conditional =
  /\b(?:after|as long as|attempt\w*|before|if|in case|once|provided|tr(?:y|ies|ied|ying) to|unless|until|when|whenever|whether|while|whose)\b/i;

/** The condition that a sentence begins with. */
export const conditionFirst =
  /^\W*(?:after|as long as|before|for|given|if|in case|once|provided|unless|unlike|until|when|whenever|while)\b[^,]*,\s*/i;

/** A scenario: what is there, what is done, what comes of it. */
export const scenario = /^\W*given\b(.*?),?\s+\bwhen\b(.*?),?\s+\bthen\b(.*)$/is;

/** That it does not come about. */
export const failing =
  /\b(?:40[0-9]|error|fail\w*|ignored|invalid|redirected|unchanged|warn\w*)\b/i;

/** "Nobody except an owner may": the owner may. */
export const exceptThose =
  /\b(?:no(?:body| [a-z]+)|none) (?:apart from|besides|but|except(?: for)?|other than) ([a-z ,'’-]+)$/i;

/** "Owners, but not members, may": nothing but owners remain. */
export const notOthers =
  /,? (?:and|but) not [^,.;]{1,40},|\((?:but |and )?not [^()]*\)|\bnot only\b/gi;

/** "Only an owner can", after what others cannot. */
export const onlyTheyDo =
  /^only ([a-z ,'’-]+?) (?:can|could|do|does|may|(?:is|are) (?:able|allowed|permitted)(?: to)?)(?: do)?(?: it| so| that| this)?\W*$/i;

/** In front of the verb, behind whoever does it. */
export const willing =
  / (?:can|may|must|shall|should|will|wants? to|(?:is|are) (?:able|allowed|permitted) to|ha(?:s|ve) to)(?= )/g;

/** Where a sentence has somebody made something, which has to be one of the roles. */
export const makingSomebody =
  /\b(?:appoint|demot|designat|elevat|mak|promot)(?:e|es|ed|s|ing)? ([a-z'’ -]{3,80})/i;

/** Roles that stand for all who use a product: none of them says what others are. */
export const plainRoles: ReadonlySet<string> = new Set([
  "client",
  "customer",
  "guest",
  "member",
  "registered user",
  "student",
  "user",
]);

/** Verbs by which somebody looks after the accounts of others. */
export const managing: ReadonlySet<string> = new Set([
  "add",
  "administer",
  "create",
  "deactivate",
  "delete",
  "invite",
  "manage",
  "remove",
  "suspend",
]);

/** What sets the one who administers all apart from those who administer a part. */
export const highest = /\b(?:chief|global|head|platform|root|site|super|system)\b/i;

/** Roles that reach beyond one tenant. */
export const acrossTenants = /\b(?:global|platform|root|super|system)\b/i;
