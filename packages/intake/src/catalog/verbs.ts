import { wordTable } from "@planc/core";
import { shapes } from "@planc/core/ir";

/** What an action does to the thing that it is about. */
export type Effect =
  | "create"
  | "read"
  | "list"
  | "search"
  | "update"
  | "delete"
  | "transition"
  | "command";

export const everyEffect: readonly Effect[] = shapes.actionEffect.options;
/** Looking at things. */
export const lookingEffects: readonly Effect[] = ["read", "list", "search"];
/** All that is more than looking. */
export const writingEffects: readonly Effect[] = everyEffect.filter(
  (each) => !lookingEffects.includes(each),
);

/** Infinitives of what people do with the things of a product, by effect. */
const byEffect: Readonly<Record<Effect, string>> = {
  create:
    "create add post publish upload submit register record write enter draft request place book reserve order schedule send issue raise file import ingest log capture save generate",
  read: "view see read open watch inspect preview play listen download export print receive access display show trace",
  list: "list browse scroll",
  search: "search find filter sort query look-up",
  update:
    "edit update change modify rename set configure customise customize adjust mark tag label rate comment reply answer move reorder reschedule manage maintain track pin",
  delete: "delete remove erase discard purge clear",
  transition:
    "approve reject accept decline cancel close complete finish confirm archive restore activate deactivate suspend resume pause block unblock verify ship deliver pay refund return escalate resolve reopen lock unlock expire check-in check-out sign-off void settle ban mute fulfil fulfill dispatch withdraw enroll enrol",
  command:
    "assign unassign invite share join leave follow unfollow like bookmark subscribe unsubscribe notify remind transfer merge split connect link sync synchronise synchronize backup calculate compare scan process redeem vote react forward mention call chat message buy sell purchase",
};

const aside = /-/g;

/** Verb (infinitive, with spaces) to effect. The first effect that names a verb counts. */
export const effects: ReadonlyMap<string, Effect> = new Map(
  Object.entries(byEffect)
    .flatMap(([effect, verbs]) =>
      verbs.split(" ").map((verb): [string, string] => [verb.replace(aside, " "), effect]),
    )
    .reverse()
    .map(([verb, effect]) => [verb, toEffect(effect)]),
);

function toEffect(name: string): Effect {
  switch (name) {
    case "create":
    case "read":
    case "list":
    case "search":
    case "update":
    case "delete":
    case "transition":
      return name;
    default:
      return "command";
  }
}

/** Verbs that ask for the product or for its plan, at the start of a sentence. */
export const buildVerbs: ReadonlySet<string> = new Set(
  "build create design plan develop make implement write architect propose define draft produce prepare deliver ship code program engineer generate give provide need want".split(
    " ",
  ),
);

/** Verbs that say how the product is made or run, not what people do with it. */
export const technicalVerbs: ReadonlySet<string> = new Set(
  "use deploy run host integrate support implement comply ensure provide enable handle scale store persist cache encrypt secure containerise containerize orchestrate monitor connect expose serve adopt avoid apply prefer leverage utilise utilize optimise optimize include require must need be have keep allow let target consist contain belong build make become remain stay stand start stop exceed last take work".split(
    " ",
  ),
);

/** Words that may stand before an infinitive: "users can …", "must be able to …". */
export const modals: ReadonlySet<string> = new Set(
  "can could may might must should shall will would need needs want wants cannot".split(" "),
);

/** Verbs after which a role and an infinitive follow: "allow a manager to approve". */
export const enablingVerbs: ReadonlySet<string> = new Set(
  "allow let enable permit help require support".split(" "),
);

/** Verbs whose object stands behind a preposition: "comment on tasks", "reply to messages". */
export const objectPrepositions: Readonly<Record<string, string>> = wordTable({
  comment: "on",
  rsvp: "to",
  reply: "to",
  react: "to",
  respond: "to",
  subscribe: "to",
  listen: "to",
  apply: "for",
  search: "for",
  register: "for",
  pay: "for",
  vote: "on",
  work: "on",
});

/** What people do to a screen on the way to what they want. */
export const screenVerbs: ReadonlySet<string> = new Set(
  "open click tap press select enter fill type save submit navigate log see visit refresh close leave switch drag drop scroll hover check choose return load access".split(
    " ",
  ),
);

/** Parts of a thing that stand for it as the object of a verb: "the details of a loan". */
export const partNouns: ReadonlySet<string> = new Set(
  "field detail information data property attribute list set record entry history status version copy".split(
    " ",
  ),
);
