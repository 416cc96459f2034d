import { type Draft, node, optional, type Ref } from "@planc/core";
import { brief, decision, security } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";

type Question = ReturnType<typeof asked>;

/** Providers that issue certificates, for names of their customers alone. */
const certifying: ReadonlySet<string> = new Set(["aws", "azure", "google-cloud"]);

const named = /\bDNS\b|\bdomain name|https?:\/\/|\b[a-z0-9-]+\.(?:com|org|net|io|app|dev)\b/i;

/** What is taken until somebody says who alone can: the name it has, who takes the money, whether it writes to people. */
export const choiceQuestions = step("choice-questions", {
  reads: {
    product: brief.product,
    choices: decision.choice,
    topics: optional(decision.topic),
    scored: optional(decision.option),
    candidates: optional(decision.candidate),
    requirements: optional(brief.requirement),
    identity: optional(security.identity),
  },
  writes: { questions: brief.question },
  run: ({ product, choices, topics, scored, candidates, requirements, identity }) => {
    if (product.data.scope === "feature") return { questions: [] };
    const chosen = (id: string) => choices.find((each) => each.id === id);
    const cloud = chosen("cloud-platform");
    const front = chosen("load-balancer") ?? chosen("api-gateway");
    const payments = chosen("payments");
    const mail = topics.find(({ id }) => id === "email");
    const questions: Question[] = [];
    if (
      front &&
      cloud &&
      certifying.has(cloud.data.technology) &&
      !requirements.some(({ data }) => named.test(data.text))
    )
      questions.push(
        asked("domain", {
          text: "Under which name is it reached, and who keeps the DNS of that name?",
          default: `A name of the product's own is assumed: ${cloud.data.name} issues a certificate for no other, after a record in its DNS has proved it, and without one nothing is reached by HTTPS.`,
          short: { asks: "Domain and DNS", taken: `own name, certified by ${cloud.data.name}` },
          options: [],
          about: [front.ref, cloud.ref],
          reason: "The text names no domain.",
        }),
      );
    if (payments?.data.basis === "scored") {
      const open = scored.filter((each) => payments.data.considered?.includes(each.ref));
      questions.push(
        asked("payment-provider", {
          text: "Who takes the money, in which countries and currencies?",
          default: `${payments.data.name} is taken, as the text names nobody; where it pays out, what it asks for and an account that is there decide it, and not what was compared here.`,
          options: candidates
            .filter((each) => open.some((option) => option.data.candidate === each.ref))
            .map((each) => each.data.name),
          about: [payments.ref],
          reason: "The text names no provider, no country and no currency.",
        }),
      );
    }
    if (
      mail &&
      !mail.data.needed &&
      identity?.data.owner === "system" &&
      /^Password\b/.test(identity.data.protocol)
    )
      questions.push(
        asked("mail", {
          text: "Does the product write to people by e-mail: for a forgotten password, to prove an address, or of what becomes of their things?",
          default:
            "It sends none: addresses are taken as typed, and who has forgotten a password is given a new one by whoever looks after the accounts.",
          short: { asks: "E-mail to people", taken: "none" },
          options: [],
          about: [mail.ref, identity.ref],
          reason: "People sign in with a password, and the text asks for no message to them.",
        }),
      );
    return { questions };
  },
});

function asked(
  id: string,
  {
    reason,
    about,
    ...data
  }: {
    readonly text: string;
    readonly default: string;
    readonly short?: { asks: string; taken: string };
    readonly options: string[];
    readonly about: Ref[];
    readonly reason: string;
  },
) {
  const why: Draft["why"] = assumed("question-from-choice", reason, about);
  return node(brief.question, id, { ...data, about, turns: [] }, why);
}
