import { isMembership, isSaidInTurn } from "@planc/core";
import type { Brief } from "./apply-corrections.ts";
import type { Gap } from "./gap.ts";
import type { MovesKnown } from "./open-moves.ts";

type About = MovesKnown & Pick<Brief, "attributes" | "relations">;
type Concept = MovesKnown["concepts"][number];

const barring =
  /\b(?:block|moderat|mute|report(?:s|ed|ing)? (?:a|an|abus|messages?|people|users?))/i;
const open = /^(?:broadcast|channel|public)$/i;
const finding =
  /\b(?:discover|find|invite|join|post(?:s|ed|ing)? in)\b[^.]{0,40}\b(?:channel|room|group)/i;

/** What nothing says of people who write to each other in a group. */
export function roomGaps(about: About): readonly Gap[] {
  const found = roomOf(about);
  if (found === undefined) return [];
  const { room, said } = found;
  const says = (words: RegExp) => about.requirements.some(({ data }) => words.test(data.text));
  const name = room.data.name.toLowerCase();
  const thing = said.data.name.toLowerCase();
  const kind = about.attributes
    .filter(({ data }) => data.concept === `brief/concept#${room.id}`)
    .flatMap(({ data }) => data.values ?? [])
    .find((each) => open.test(each));
  const file = about.attributes.find(({ data }) => data.type === "file");
  const holder = about.concepts.find(({ id }) => file?.data.concept === `brief/concept#${id}`);
  const isPart = about.relations.some(
    ({ data }) =>
      data.from === file?.data.concept && data.to === `brief/concept#${said.id}` && data.owned,
  );
  const isInStore = about.product?.data.kinds.includes("mobile-app") === true;
  const ref = [`brief/concept#${room.id}`] as const;
  const isKept = (words: RegExp) => about.concepts.some(({ data }) => words.test(data.name));
  return [
    ...(isKept(/^block$/i) && isKept(/\breport$/i)
      ? [
          {
            id: "unwelcome-people",
            text: `Who looks at reported ${thing}s, within what time, and how can they be reached?`,
            default: `Whoever is made a moderator, without a time that is promised; nobody outside has an address.`,
            options: ["a moderator within 24 hours, at an address in the app"],
            reason: `People block and report each other in a ${name}, and the text says nothing of those who decide.`,
            about: ref,
          },
        ]
      : says(barring)
        ? []
        : [
            {
              id: "unwelcome-people",
              text: `Can somebody block another person, or report a ${thing}, and who looks at what is reported?`,
              default: isInStore
                ? `Neither, and it is not handed in to a store of apps: App Review (guideline 1.2) and Google Play refuse what people write to each other with no way to report a ${thing}, to block who sent it and to reach who looks at reports. Who is disturbed leaves the ${name}.`
                : `Neither: who is disturbed leaves the ${name}.`,
              options: ["block", "block and report"],
              reason: `People write to each other in a ${name}, and the text says nothing of those whom others do not want to hear.`,
              about: ref,
              missing: true as const,
              ...(isInStore ? { release: "hand-in to the stores of apps" } : {}),
            },
          ]),
    ...(kind === undefined || says(finding)
      ? []
      : [
          {
            id: "open-rooms",
            text: `Who finds a ${kind}, who comes into it by himself, and who may write in it?`,
            default: `As in any other ${name}: nobody finds it, an administrator of it takes people in, and each of them writes.`,
            options: [
              "everybody finds and joins it",
              "by an invitation",
              "administrators alone write",
            ],
            reason: `The text has a ${kind} beside other kinds of ${name}, and not what sets it apart.`,
            about: ref,
          },
        ]),
    ...(about.attributes.some(
      ({ data }) =>
        data.concept === `brief/concept#${room.id}` && /^last message at$/i.test(data.name),
    ) && !says(/\bunread\b/i)
      ? [
          {
            id: "list-of-rooms",
            text: `In what order does somebody see the ${name}s, and does each show its last ${thing} and how many are unread?`,
            default: `In the order in which they were made; an app works out the rest from what it has of each ${name}, with a request for each at its start.`,
            options: [`by the last ${thing}, with what is unread`],
            reason: `The text lets people write in several ${name}s and says nothing of how they find the one in which something is new.`,
            about: ref,
          },
        ]
      : []),
    ...(holder && isPart
      ? [
          {
            id: "file-before-words",
            text: `May others see a ${thing} whose ${holder.data.name.toLowerCase()} is still on its way, or failed?`,
            default: `They do: the ${thing} is there first, and whoever sent it deletes it where its ${holder.data.name.toLowerCase()} never comes.`,
            options: [`the file is uploaded first, and the ${thing} names it`],
            reason: `Each ${holder.data.name.toLowerCase()} is uploaded beside the ${thing} that shows it.`,
            about: [`brief/concept#${holder.id}` as const],
          },
        ]
      : []),
  ];
}

/** A group that has members who write to each other in it. */
function roomOf({
  concepts,
  relations,
}: About): { readonly room: Concept; readonly said: Concept } | undefined {
  const of = (from: Concept) =>
    new Set<string>(
      relations.flatMap(({ data }) =>
        data.from === `brief/concept#${from.id}` && data.owned ? [data.to] : [],
      ),
    );
  const joins = concepts.filter(({ data }) => isMembership(data.name)).map(of);
  for (const said of concepts.filter(({ data }) => isSaidInTurn(data.name))) {
    const within = of(said);
    const room = concepts.find(({ id }) => {
      const ref = `brief/concept#${id}`;
      return id !== "user" && within.has(ref) && joins.some((each) => each.has(ref));
    });
    if (room) return { room, said };
  }
  return undefined;
}
