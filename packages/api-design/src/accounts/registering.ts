import { carryingOf, type DraftOf, type Ref, type ViewOf } from "@planc/core";
import type { api, brief, security } from "@planc/core/ir";
import {
  aboutRegistering,
  afterElse,
  hidesAccounts,
  hidesOthers,
  signsInAtOnce,
  tellsAccounts,
} from "../catalog/registering-words.ts";
import { userConcept } from "../operation/access.ts";
import { ofDomains } from "./address-domains.ts";
import { otherSite, sessionAnswer } from "./session-operations.ts";

type Requirement = ViewOf<typeof brief.requirement>;
type Identity = ViewOf<typeof security.identity>;
type Operation = DraftOf<typeof api.operation>;

/** What the text says that registering answers. */
export interface Registering {
  /** What has whoever registers signed in at once; nothing where an address is confirmed first. */
  readonly signsIn: readonly Ref<"brief/requirement">[];
  /** What keeps it from telling whether an address has an account. */
  readonly hides: readonly Ref<"brief/requirement">[];
  /** What has it tell that an address is in use. */
  readonly tells: readonly Ref<"brief/requirement">[];
  readonly verifies: boolean;
}

/** What registering answers, by the sentences about it. */
export function registeringOf(
  requirements: readonly Requirement[],
  verifies: boolean,
): Registering {
  const said = requirements.filter(({ data }) => data.priority !== "wont");
  const refs = (is: (text: string) => boolean) =>
    said.filter(({ data }) => is(data.text)).map(({ ref }) => ref);
  return {
    signsIn: verifies
      ? []
      : refs(
          (text) =>
            aboutSignUp.test(text) &&
            sentencesOf(text).some((each) => signsInAtOnce.test(each) && !afterElse.test(each)),
        ),
    hides: refs(
      (text) =>
        aboutRegistering.test(text) &&
        sentencesOf(text).some(
          (each) =>
            hidesAccounts.test(each) && !hidesOthers.test(each) && isOfRegistering(each, text),
        ),
    ),
    tells: refs(
      (text) =>
        aboutRegistering.test(text) &&
        sentencesOf(text).some(
          (each) =>
            tellsAccounts.test(each) &&
            !(hidesAccounts.test(each) && !hidesOthers.test(each)) &&
            isOfRegistering(each, text),
        ),
    ),
    verifies,
  };
}

/** "No verification, immediate login" says it of registering as well. */
const aboutSignUp =
  /\b(?:regist(?:er|ers|ering|ration)|sign(?:s|ing)?[ -]?ups?|account (?:is|was|has been) created|e-?mail verification)\b/i;

const otherDeeds = /\b(?:re(?:set|cover)\w*|log(?:s|ging)?[ -]?in|login|lock\w*|forg[eo]t\w*)\b/i;

/** Whether the sentence names registering, or nothing else where the whole text is about it. */
function isOfRegistering(sentence: string, whole: string): boolean {
  return (
    aboutRegistering.test(sentence) || (aboutRegistering.test(whole) && !otherDeeds.test(sentence))
  );
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;!?])\s/);
}

/** The same operation, as it answers by what the text says where it makes an account for its caller. */
export function registered(
  operation: Operation,
  registering: Registering,
  identity: Identity | undefined,
  actions: readonly ViewOf<typeof brief.action>[],
  rules: readonly ViewOf<typeof security.accountRule>[],
): Operation {
  const behind = new Set<string>(operation.data.realises);
  const registers =
    operation.data.effect === "create" &&
    actions.some(
      ({ ref, data }) => data.open === true && data.concept === userConcept && behind.has(ref),
    );
  return registers ? ofDomains(answering(operation, registering, identity), rules) : operation;
}

/** The operation by which people register, as it answers by what the text says. */
export function answering(
  operation: Operation,
  { signsIn, hides, verifies }: Registering,
  identity: Identity | undefined,
): Operation {
  if (identity?.data.owner !== "system" || operation.data.access.kind !== "public")
    return operation;
  if (signsIn.length === 0 && hides.length === 0) return operation;
  const { response, description, errors, realises, ...kept } = operation.data;
  const inCookie = carryingOf(identity.data)[0]?.in === "cookie";
  const opens = signsIn.length > 0;
  const answer = sessionAnswer(identity.data).response;
  const told = [
    ...(description ? [description.replace("Signing in is next. ", "")] : []),
    ...(opens
      ? [
          `Whoever registers is signed in at once: the answer ${inCookie ? "sets the cookie of the session" : "has the tokens of the session"}, as that of signing in does.`,
        ]
      : []),
    ...(hides.length > 0
      ? [
          opens
            ? "A refusal does not say whether the address has an account."
            : `The answer is the same whether or not the address has an account${verifies ? "; what comes of it is told by e-mail alone" : ""}.`,
        ]
      : []),
  ];
  const hidden = errors
    .filter(({ status }) => status !== 409)
    .map((each) =>
      opens && each.status === 400
        ? {
            ...each,
            when: "The body breaks the schema, or the address cannot be used; the answer does not say which.",
          }
        : each,
    );
  return {
    ...operation,
    data: {
      ...kept,
      ...(opens ? withResponse(inCookie ? response : answer) : {}),
      description: told.join(" "),
      realises: [...new Set([...realises, ...signsIn, ...hides])],
      ...(opens ? { session: "begins" as const } : {}),
      success: opens ? 201 : 202,
      errors: [
        ...(hides.length > 0 ? hidden : errors),
        ...(opens && inCookie ? [otherSite] : []),
      ].toSorted((a, b) => a.status - b.status),
    },
  };
}

function withResponse(
  response: Operation["data"]["response"],
): Pick<Operation["data"], "response"> {
  return response === undefined ? {} : { response };
}
