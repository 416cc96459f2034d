import { thresholds } from "../catalog/thresholds.ts";
import type { Facts } from "../facts/facts.ts";
import { number } from "../text/words.ts";
import { limit, limitText, no, type Verdict, yes } from "./verdict.ts";

/** What a client of 1 MB weighs on the way, and how long somebody uses what was fetched once, in seconds. */
const megabitsOfClient = 8;
const hour = 3600;

/** Whether the files of a client are handed out near their readers. */
export function cdnVerdict({ conditions, numbers, product, style }: Facts): Verdict | undefined {
  if (!conditions.server) return undefined;
  const { files } = conditions;
  const client = conditions["client-files"];
  if (client) {
    return yes(
      `${style === "serverless" ? "Functions answer requests and keep no files" : "No service is the client's own"}: ${client.text} come from a store, under one address with a certificate`,
      client.refs,
    );
  }
  // An app comes from its store: what is left to deliver is what people keep in it.
  if (!conditions["web-client"])
    return conditions["mobile-client"] && files
      ? no(
          "Phones fetch the files of people by addresses that are signed for one reader, and the text does not say how many fetch the same file",
          "Files for hundreds, or people on several continents",
          [...conditions["mobile-client"].refs, ...files.refs],
          { here: "signed addresses", turns: "hundreds of readers" },
        )
      : undefined;
  const who = numbers.concurrentUsers;
  const most = thresholds["static-downloads"];
  const rate = who && (who.value * megabitsOfClient) / hour;
  const kept = "browsers keep the client's static files by the hash in their names";
  const turns = `Users continents apart, or downloads above ${limit("static-downloads")} on average`;
  const inShort = (here: string) => ({ here, turns: "several continents" });
  if (who === undefined || rate === undefined) {
    return no(
      `No number of users at once is known, and ${kept}: the server hands them out up to ${limitText("static-downloads")}`,
      turns,
      [product],
      inShort("no users counted"),
    );
  }
  const load = `${who.text} who each fetch 1 MB anew every hour, as assumed here, are ${number(rate)} Mbit/s`;
  return no(
    rate > most.value
      ? `${kept}; ${load} at worst, above ${limitText("static-downloads")}: what they do fetch is to be measured before an edge is paid for`
      : `${kept}: ${load}, below ${limitText("static-downloads")}`,
    turns,
    who.refs,
    inShort(`${number(rate)} of ${limit("static-downloads")}`),
  );
}
