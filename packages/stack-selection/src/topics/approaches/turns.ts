import { isRepeatedUntilThere, isSaidInTurn, isScrolledOn } from "@planc/core";
import type { Facts } from "../../facts/facts.ts";
import { type TopicRule, yes } from "../verdict.ts";

const quoted = (text: string): string => `“${text.replace(/[.]$/, "")}”`;

function saying({ inputs }: Facts, fits: (text: string) => boolean) {
  return (inputs.requirements ?? []).filter(
    ({ data }) => data.priority !== "wont" && data.later === undefined && fits(data.text),
  );
}

/** What people say to one another, and the client that shows it. */
function saidIn({ conditions, stored }: Facts) {
  const client = conditions["mobile-client"] ?? conditions["web-client"];
  if (!conditions.server || !client) return undefined;
  return stored.find(({ data }) => isSaidInTurn(data.name));
}

/** What was sent while a client was away has to reach it all the same. */
export const missedVerdict: TopicRule = (facts, sofar) => {
  const said = saidIn(facts);
  const [first] = saying(facts, isRepeatedUntilThere);
  if (!said || !first || !sofar.has("real-time")) return undefined;
  return yes(
    `${quoted(first.data.text)}: a client that was away, or lost its connection in the middle, has to come by what it missed, and to show nothing twice`,
    [first.ref, said.ref],
  );
};

/** A list that is scrolled on and on, while more comes in at its end. */
export const scrolledVerdict: TopicRule = (facts) => {
  const said = saidIn(facts);
  const [first] = saying(facts, isScrolledOn);
  if (!said || !first) return undefined;
  return yes(
    `${quoted(first.data.text)}: the next part has to be there before its end is seen, and what stands on the screen must not move when something is put in above or below`,
    [first.ref, said.ref],
  );
};

/** Smaller forms of files that the server cannot open. */
export const previewsVerdict: TopicRule = (facts, sofar) => {
  const [first] = saying(facts, (text) => /\b(?:thumbnail|preview image)s?\b/i.test(text));
  if (!first || !sofar.has("encryption") || !sofar.has("object-store")) return undefined;
  return yes(
    `${quoted(first.data.text)}: a smaller form can be made only where the file can be opened`,
    [first.ref],
  );
};
