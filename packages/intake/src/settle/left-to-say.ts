import { directories, isEditedAtOnce, payerMatch, reactionsBetween } from "@planc/core";
import { outsiders } from "../catalog/directory-words.ts";
import {
  asksForQueue,
  asksForReports,
  erases,
  givesCopies,
  staffWords,
  worksTogether,
  writtenThings,
} from "../catalog/left-to-say-words.ts";
import { tellsOfSignIn } from "../catalog/sign-in-words.ts";
import { accountHolders } from "./account-holders.ts";
import type { Brief } from "./apply-corrections.ts";
import type { Gap } from "./gap.ts";
import { isPeopled } from "./load-gap.ts";
import type { MovesKnown } from "./open-moves.ts";
import type { Known } from "./questions.ts";
import { roomGaps } from "./room-gaps.ts";

const product = "brief/product#product" as const;

type About = MovesKnown & Pick<Brief, "attributes" | "relations">;

/** Decisions that the text calls for by a word and leaves to somebody else. */
export function leftToSay(readings: Known, about: About): readonly (Gap | undefined)[] {
  return [
    togetherGap(about),
    queueGap(readings, about),
    reportsGap(about),
    copyGap(about),
    rolesGap(readings, about),
    writtenByStaffGap(about),
    firstOfTenantGap(about),
    tokensGap(readings, about),
    matchingGap(readings, about),
    ...roomGaps(about),
  ];
}

const wished = (
  { requirements }: Pick<MovesKnown, "requirements">,
  words: RegExp,
): MovesKnown["requirements"] =>
  requirements.filter(
    ({ data }) => data.priority !== "wont" && data.later === undefined && words.test(data.text),
  );

const refsOf = (said: MovesKnown["requirements"]) =>
  said.map(({ id }) => `brief/requirement#${id}` as const);

/** Several work on one thing, and nothing says what becomes of two changes of it. */
function togetherGap(about: MovesKnown): Gap | undefined {
  const said = wished(about, worksTogether);
  const isSettled = about.requirements.some(({ data }) => isEditedAtOnce(data.text));
  if (said.length === 0 || isSettled) return undefined;
  return {
    id: "worked-on-together",
    text: "What do several people work on at the same time, and what is somebody told whose change meets that of another?",
    default:
      "Each is shown what another has saved, as it happens; of two changes of one thing the later stands, and who made the earlier is told nothing.",
    options: ["the later stands", "the later is refused and shows both", "both are merged"],
    reason: "The text asks for collaboration and does not say on what.",
    about: refsOf(said),
    turns: ["concurrent-changes", "real-time"],
  };
}

/** A queue is named, and nothing is done after an answer. */
function queueGap({ systems }: Known, about: MovesKnown): Gap | undefined {
  const said = wished(about, asksForQueue);
  const isFilled =
    about.actions.some(({ data }) => data.background === true || data.automatic !== undefined) ||
    systems.some(({ data }) => /delivery|payments?/i.test(data.category ?? ""));
  if (said.length === 0 || isFilled) return undefined;
  const erasing =
    wished(about, erases).length > 0 &&
    about.concepts.some(({ id }) => id === "user") &&
    !about.actions.some(
      ({ data }) => data.concept === "brief/concept#user" && data.effect === "delete",
    );
  return {
    id: "work-for-the-queue",
    text: "Which work goes through the queue that the text names: what need not be done when the answer is given?",
    default: erasing
      ? "The erasure of a person's data, where one program keeps all of it, as it grows with what there is; each other operation answers once its own transaction is done."
      : "None yet: each operation answers once its own transaction is done. What is certain to grow with the data, such as an export or an erasure, is the first to be handed over.",
    options: [],
    reason: "The text names a queue and no work for it.",
    about: refsOf(said),
    turns: ["background-work", "message-broker"],
  };
}

/** Replicas are there for reports, of which there is none. */
function reportsGap(about: MovesKnown): Gap | undefined {
  const said = wished(about, asksForReports);
  const isDone = about.actions.some(({ data }) =>
    /^(?:report|analy[sz]e|summari[sz]e)$/.test(data.verb),
  );
  if (said.length === 0 || isDone) return undefined;
  return {
    id: "reports-read",
    text: "Who reads which reports, by what, and how much may they lag?",
    default:
      "No operation makes a report: who needs one reads the replica by SQL, under a role that may read and do no more; as much lag as the replica has is borne.",
    options: ["SQL on the replica", "operations of the product", "a store of their own"],
    reason: "The text keeps replicas for reports and names no report.",
    about: refsOf(said),
    turns: ["relational-store"],
  };
}

/** A person may have a copy of what is held of them, and nothing says how it is handed over. */
function copyGap(about: MovesKnown): Gap | undefined {
  const said = wished(about, givesCopies);
  if (said.length === 0) return undefined;
  return {
    id: "copy-of-person",
    text: "How is a copy of what is held of a person handed over: at once or by a link once it is gathered, after proving anew who asks, and with what systems outside hold?",
    default:
      "At once, as one file of JSON in the answer, for whoever has signed in; what systems outside hold is named and not gathered.",
    options: ["at once in the answer", "gathered by a job, then a link for some days"],
    reason: "The text gives people a copy of their data and says nothing of how.",
    about: refsOf(said),
    turns: ["copy-of-person", "personal-data"],
  };
}

/** A directory knows who somebody is, and nothing says what that one may do here. */
function rolesGap(readings: Known, { actors, concepts }: MovesKnown): Gap | undefined {
  const directory = accountHolders(readings).find((each) => directories.has(each.toLowerCase()));
  const people = actors.filter(({ data }) => data.kind === "person");
  if (directory === undefined || people.length < 2) return undefined;
  const roles = people.map(({ data }) => data.name.toLowerCase());
  return {
    id: "roles-of-directory",
    text: `What makes somebody of ${directory} ${roles.slice(0, -1).join(", ")} or ${roles.at(-1)} here, and how is an account of the product found at the first sign-in?`,
    default: `Groups of the directory, which the token names: a table of the product, which no operation changes, says which role each gives. ${
      concepts.some(({ id }) => id === "user")
        ? "The account is found by issuer and subject of the token (of Entra ID tid and oid). One that an administrator has made is tied to them at the first sign-in, once, by the address in the token, which the directory alone sets: that of exactly one account that is tied to nobody. Who has none, or no group with a role, is let in nowhere."
        : "The product keeps no account of its own; who is in no group with a role is let in nowhere."
    }`,
    options: ["groups of the directory", "an administrator of the product", "both"],
    reason: `The text has ${directory} say who somebody is, and not what that one may do.`,
    about: [product],
    turns: ["identity-provider"],
  };
}

/** What staff wrote to others is the company's as well as theirs. */
function writtenByStaffGap(about: MovesKnown): Gap | undefined {
  const said = wished(about, erases);
  const written = about.concepts.find(
    ({ data }) => data.role === "stored" && writtenThings.test(data.name),
  );
  const lastOf = (name: string) => name.toLowerCase().split(" ").at(-1) ?? "";
  const people = about.actors.filter(({ data }) => data.kind === "person");
  const staff = people.find(({ data }) => staffWords.has(lastOf(data.name)));
  const outside = people.some(({ data }) => outsiders.has(lastOf(data.name)));
  if (said.length === 0 || !written || !staff || !outside) return undefined;
  const one = staff.data.name.toLowerCase();
  return {
    id: "written-by-staff",
    text: `When a ${one} has their data erased, does what they wrote to others for the company stay, and who decides on a wish before anything goes?`,
    default: `It goes as what anybody wrote does, when the ${one} asks: nobody decides on it.`,
    options: ["it stays without the name", "it goes", "somebody decides within a month"],
    reason: "The text has people's data erased, and some who write do so for the company.",
    about: [`brief/concept#${written.id}`],
    turns: ["personal-data"],
  };
}

/** A new tenant has nobody who could add the first account. */
function firstOfTenantGap({ concepts, actions }: MovesKnown): Gap | undefined {
  const tenant = concepts.find(({ data }) => /^tenant$/i.test(data.name) && data.role === "stored");
  const isMade = actions.some(
    ({ data }) =>
      tenant && data.concept === `brief/concept#${tenant.id}` && data.effect === "create",
  );
  if (!tenant || !isMade) return undefined;
  return {
    id: "first-of-tenant",
    text: "Who adds and removes tenants, and who adds the first account of a new one?",
    default:
      "An administrator, as usual for such products; the first account of a new tenant is added by those who run the product, as nobody is in it yet.",
    options: ["those who run the product", "whoever signs up first", "an administrator of another"],
    reason: "An account is added by an administrator of its tenant, and a new tenant has none.",
    about: [`brief/concept#${tenant.id}`],
    turns: ["tenant-isolation"],
  };
}

/** Programs call a product that serves nobody by itself, and nothing says who gives them their credentials. */
function tokensGap(
  readings: Known,
  { product: own, actors, actions }: MovesKnown,
): Gap | undefined {
  const isKnown =
    [...readings.mentions, ...readings.existing].some(
      ({ data }) => data.topic === "identity-provider",
    ) ||
    readings.systems.some(({ data }) => data.category === "identity provider") ||
    readings.statements.some(
      ({ data }) =>
        tellsOfSignIn.test(data.text) ||
        /\b(?:tokens?|API[- ]keys?|credentials?)\b/i.test(data.text),
    );
  const called = actors.some(({ data }) => data.kind === "system");
  if (!own || !called || isKnown || isPeopled(own.data, actors, actions)) return undefined;
  return {
    id: "issuer-of-tokens",
    text: "Who issues the tokens of those who call it, and how is a person who operates it told from a program?",
    default:
      "An issuer that those who run it have already: the product checks a token's signature, issuer and roles, and issues none itself.",
    short: { asks: "Issuer of tokens", taken: "one at hand" },
    options: ["an issuer that is there", "the product itself", "a key for each caller"],
    reason: "The text says nothing of who calls it, nor of how they prove who they are.",
    about: [product],
    turns: ["identity-provider"],
  };
}

/** What is handed on about a payment needs the person, whom each system knows by an id of its own. */
function matchingGap(
  { systems }: Known,
  { actions, attributes, relations }: About,
): Gap | undefined {
  const [first] = reactionsBetween(systems, actions);
  const payer = systems.find(({ data }) => data.name === first?.from)?.data.name;
  const people = systems.find(({ data }) => /customer relationship/i.test(data.category ?? ""));
  const isFilled = actions.some(
    ({ data }) => data.effect === "create" && data.concept === first?.action.data.concept,
  );
  if (!first || !payer || !people || isFilled) return undefined;
  const match = payerMatch(first.action.data.concept, relations, attributes);
  return {
    id: "who-has-paid",
    text: `Does a report of ${payer} add a payment that is not known here, by what is it matched with a person of ${people.data.name}, and what becomes of one that matches nobody?`,
    default: match
      ? `It adds the payment, found again by ${payer}'s own id of it. Who has paid is found by ${match.identity ? `the id that ${payer} has of them, the first time by` : ""} their e-mail, and is added here where nobody has that; where ${payer} names no e-mail either, the payment is kept with nobody, and what is to be handed on is set aside with that as its cause.`
      : "Neither is drawn yet: a report about a payment that is not known here changes nothing, and one whose person is not known is set aside with that as its cause.",
    options: ["the id that each has of the other", "the e-mail address", "by hand"],
    reason:
      "Each system knows people by an id of its own, and the text does not say what joins them.",
    about: [product],
    turns: ["joined-systems"],
  };
}
