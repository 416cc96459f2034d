import { carried, type DataOf, type DraftOf, isEditedAtOnce, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { singleTopics } from "../catalog/repository-topics.ts";
import { assumed } from "../kit.ts";
import { clip } from "../words/cut-text.ts";
import { nameId } from "../words/name-id.ts";
import { accountsGap } from "./accounts-gap.ts";
import type { Brief } from "./apply-corrections.ts";
import { batchGaps } from "./batch-gaps.ts";
import { builtWithGap } from "./built-with-gap.ts";
import { chargesGap } from "./charges-gap.ts";
import { type Gap, has, thousands } from "./gap.ts";
import { handedGaps } from "./handed-gaps.ts";
import { heldGaps } from "./held-gaps.ts";
import { joinedGap } from "./joined-gap.ts";
import { leftToSay } from "./left-to-say.ts";
import { loadGap } from "./load-gap.ts";
import { moveGaps } from "./move-gaps.ts";
import { groupBy, refsOf } from "./names.ts";
import type { MovesKnown } from "./open-moves.ts";
import { outsideReferences } from "./outside-references.ts";
import { federationGap, handoverGap, outsidersGap } from "./outsiders-gap.ts";
import { ownedGaps } from "./owned-elsewhere.ts";
import { perhapsElsewhere } from "./perhaps-there.ts";
import { purchaseGaps } from "./purchase-gaps.ts";
import { proposed, type Readings } from "./readings.ts";
import type { Asked } from "./requirements.ts";
import { screenAnswer } from "./screen-answers.ts";
import { spokenOf } from "./spoken-of.ts";
import { unplannedGaps } from "./unplanned-gaps.ts";
import { whichIsThere } from "./which-is-there.ts";
import { wholeGaps } from "./whole-gaps.ts";

type Product = DataOf<typeof brief.product>;
type Kind = Product["kinds"][number];

type Corrigible = "quantities" | "mentions" | "systems" | "qualities" | "actors";

/** What is known when questions are asked: as read, or as corrected since. */
export type Known = Omit<Readings, Corrigible> & {
  readonly [Name in Corrigible]: readonly {
    readonly data: Omit<Readings[Name][number]["data"], "statement">;
  }[];
};

/** What the text and its domain come to, which some questions are about. */
/** What is worth asking: facts that much of the plan rests on and that the text leaves out. */
export function settleQuestions(
  readings: Known,
  about: MovesKnown & Pick<Brief, "attributes" | "relations">,
  raised: readonly Asked[],
): readonly DraftOf<typeof brief.question>[] {
  const { product, actions } = about;
  const undecided = raised.filter(
    ({ technology }) => technology === undefined || isOpen(readings, technology),
  );
  const speaking = spokenOf(readings.statements);
  const open = [
    ...askedInText(readings),
    ...undecided.map((each) =>
      unanswered(
        { ...screenAnswered(each.text, about), ...kept(each.text, actions), ...each },
        speaking(each.text),
      ),
    ),
    ...contested(readings),
    ...perhapsElsewhere(readings),
    ...whichIsThere(readings),
  ];
  if (!product) return open;
  const gaps = [
    builtWithGap(readings, about),
    isServed(product.data) ? loadGap(readings, about) : undefined,
    availabilityGap(readings, product.data),
    ...handedGaps(readings, about),
    ...(isServed(product.data) ? wholeGaps(readings, about) : []),
    ...(isServed(product.data) ? purchaseGaps(about) : []),
    isServed(product.data) ? chargesGap(about, readings.systems) : undefined,
    ...(product.data.scope === "feature" ? outsideReferences(about) : []),
    isServed(product.data) ? joinedGap(readings, about) : undefined,
    ...(isServed(product.data) ? leftToSay(readings, about) : []),
    ...heldGaps(readings),
    ...ownedGaps(readings, about),
    ...(isServed(product.data) ? unplannedGaps(about) : []),
    ...(isServed(product.data)
      ? [accountsGap(readings, about), outsidersGap(readings), federationGap(readings)]
      : []),
    volumeGap(readings, product.data),
    ...(isServed(product.data) ? batchGaps(readings, actions) : []),
    ...moveGaps(
      about,
      readings.statements.map(({ data }) => data.text),
    ),
    kindGap(product),
    isServed(product.data) ? handoverGap(readings) : undefined,
  ];
  const ours = gaps.flatMap((gap) =>
    gap
      ? [
          node(
            brief.question,
            gap.id,
            {
              text: gap.text,
              default: gap.default,
              options: [...gap.options],
              about: [...gap.about],
              ...(gap.short ? { short: gap.short } : {}),
              ...(gap.turns ? { turns: [...gap.turns] } : {}),
              ...(gap.missing ? { missing: true } : {}),
              ...(gap.release ? { release: gap.release } : {}),
            },
            assumed("question-from-gap", gap.reason, gap.about),
          ),
        ]
      : [],
  );
  return [...open, ...ours];
}

/** Whether it is still wished for, or both asked for and ruled out. */
function isOpen({ mentions }: Known, technology: string): boolean {
  const said = new Set(
    mentions.flatMap(({ data }) => (nameId(data.technology) === technology ? data.modality : [])),
  );
  return said.size > 1 || said.has("prefer");
}

/** The repository has several of what a feature is built with one of, and the text names none of them. */
function contested(readings: Known): readonly DraftOf<typeof brief.question>[] {
  const several = readings.existing.filter(({ data }) => data.contested);
  return [...groupBy(several, ({ data }) => data.topic ?? "")].flatMap(([topic, group]) => {
    const named = readings.mentions.some(
      ({ data }) => data.topic === topic && data.modality !== "avoid",
    );
    const role = singleTopics.get(topic);
    const uses = group.toSorted((a, b) => a.data.order - b.data.order);
    const [first] = uses;
    if (named || role === undefined || !first || uses.length < 2) return [];
    const names = uses.map(({ data }) => data.technology);
    const data = {
      text: `Which ${role} is it built with: ${names.slice(0, -1).join(", ")} or ${names.at(-1)}?`,
      default: `${first.data.technology}, as in ${first.data.path}.`,
      options: names,
      about: uses.map(({ ref }) => ref),
      turns: [topic],
    };
    const reason = `The repository has each of them, and the text names none as its ${role}.`;
    return [
      node(brief.question, topic, data, assumed("question-from-repository", reason, data.about)),
    ];
  });
}

/** What the text leaves open itself, in its own words. */
function askedInText({ asked }: Known): readonly DraftOf<typeof brief.question>[] {
  return [...groupBy(asked, ({ data }) => nameId(data.text))].map(([id, group]) => {
    const { text, default: said } = group[0].data;
    const data = {
      text,
      default: said ?? "Nothing is planned for it until it is answered.",
      options: [],
      about: [],
    };
    return node(brief.question, id, data, carried(...refsOf(group)));
  });
}

/** What is done where two people change at the same time what the product lets people change. */
function kept(text: string, actions: MovesKnown["actions"]): Pick<Asked, "otherwise"> {
  const changes: ReadonlySet<string> = new Set(["update", "transition", "delete"]);
  const isChanged = actions.some(({ data: { effect, concept } }) => {
    const name = concept.slice(concept.indexOf("#") + 1).replaceAll("-", " ");
    return changes.has(effect) && new RegExp(`\\b${name}(?:s|es)?\\b`, "i").test(text);
  });
  return isChanged && isEditedAtOnce(text)
    ? {
        otherwise:
          "A change names the version that it was made from; one that was made from an older version is refused, and whoever made it sees what stands now.",
      }
    : {};
}

function screenAnswered(
  text: string,
  { requirements }: Pick<MovesKnown, "requirements">,
): Pick<Asked, "otherwise"> {
  const answer = screenAnswer(text, requirements);
  return answer === undefined ? {} : { otherwise: answer };
}

/** "What happens when two people edit at once?" without an answer right behind it. */
function unanswered(
  { text, refs, otherwise }: Asked,
  speaking: Known["statements"][number] | undefined,
): DraftOf<typeof brief.question> {
  const said =
    speaking && `Nearest ${speaking.data.key ?? "the text"}: “${clip(speaking.data.text, 300)}”`;
  const data = {
    text: clip(text, 1000),
    default: otherwise ?? said ?? "Unplanned, unanswered.",
    options: [],
    about: [],
  };
  const from = speaking === undefined || otherwise !== undefined ? [] : [speaking.ref];
  return node(brief.question, nameId(text), data, carried(refs[0], ...refs.slice(1), ...from));
}

const served: ReadonlySet<string> = new Set([
  "web-application",
  "api-service",
  "mobile-app",
  "ai-service",
  "game",
]);

function isServed({ kinds }: Product): boolean {
  return kinds.some((kind) => served.has(kind));
}

const productRef: Ref = "brief/product#product";

function availabilityGap(readings: Known, product: Product): Gap | undefined {
  if (!isServed(product) || has(readings, "availability")) return undefined;
  const wanted = readings.qualities.some(({ data }) => data.name === "availability");
  return {
    id: "availability",
    text: "How long may it be down in a month?",
    default: wanted
      ? "High availability is asked for without a figure, so no figure is promised."
      : "No availability is promised, and nothing is doubled for it.",
    short: {
      asks: "Availability",
      taken: wanted ? "asked for, no figure" : "no promise",
    },
    options: ["7 hours (99 %)", "45 minutes (99.9 %)", "5 minutes (99.99 %)"],
    reason: "The text states no availability; replicas, failover and regions follow from it.",
    about: [productRef],
  };
}

function volumeGap(readings: Known, { kinds }: Product): Gap | undefined {
  if (!kinds.includes("data-pipeline") || has(readings, "rows", "storage", "payload-size"))
    return undefined;
  const usual = proposed(readings, "load").find(({ data }) => data.measure === "records-per-run");
  return {
    id: "volume",
    text: "How many records does a run take in, and by when must it have ended?",
    default: usual
      ? `${thousands(usual.data.likely)} records a run, and no deadline.`
      : "A volume that one machine can take in, and no deadline.",
    options: ["up to 100,000", "about 10 million", "1 billion and more"],
    reason: "The text states no volume; whether one machine is enough follows from it.",
    about: [productRef],
  };
}

function kindGap({ data, why }: DraftOf<typeof brief.product>): Gap | undefined {
  if (why.kind !== "assumed") return undefined;
  return {
    id: "kind",
    text: "What is it: a web application, a mobile app, an interface for other programs, or something else?",
    default: `${kindName(data.kinds[0])}.`,
    short: { asks: "Kind of product", taken: kindName(data.kinds[0]).toLowerCase() },
    options: [
      "web application",
      "mobile app",
      "API service",
      "command-line tool",
      "library",
      "data pipeline",
    ],
    reason:
      "The text does not show the kind of product, and nearly all of the plan follows from it.",
    about: [productRef],
    turns: ["api-style"],
  };
}

function kindName(kind: Kind | undefined): string {
  const names: Partial<Record<Kind, string>> = {
    "api-service": "API service",
    "ai-service": "AI service",
  };
  const plain = kind?.replaceAll("-", " ") ?? "web application";
  return (kind && names[kind]) ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
