import { isOnesOwn, isRepeatRefused, mostAsking } from "@planc/core";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { aloneOf, lastOneOf } from "../facts/last-one.ts";
import { number, sample } from "../text/words.ts";
import { summedBy } from "../topics/approaches/archive.ts";
import { askedBy, visibleSaid } from "../topics/approaches/open-views.ts";
import type { Check } from "./approach-check.ts";
import type { Elimination } from "./eliminate.ts";

const asksTooMuch: Check = (facts) => {
  const found = visibleSaid(facts);
  const { concurrentUsers: users, peakRate } = facts.numbers;
  if (!found) return undefined;
  const rate = Math.ceil(askedBy(facts, found.every));
  const most = mostAsking(found.every) / found.every;
  return rate > most
    ? {
        because: `is about ${number(rate)} req/s beside all else, above the ${number(most)} req/s that one instance answers`,
        by: users?.refs ?? peakRate?.refs ?? [facts.product],
      }
    : undefined;
};

const noFiles: Check = (facts, needed) =>
  needed.has("object-store")
    ? undefined
    : {
        because: "needs an object store, which nothing else of this plan calls for",
        label: "needs object storage",
        by: [facts.product],
      };

/** A copy needs a place that the program does not keep itself. */
const nowhereApart: Check = (facts, needed) =>
  needed.has("logging") || facts.conditions["existing-monitoring"] !== undefined
    ? undefined
    : {
        because:
          "needs a log that is kept apart from the program, which nothing else of this plan calls for",
        label: "needs separate log",
        by: [facts.product],
      };

/** Whose account others hold leaves a row that others refer to: where nothing is the person's alone, no row goes. */
const nothingOwn: Check = ({ conditions, inputs }) => {
  const held = conditions.directory ?? conditions["single-sign-on"];
  const referring = inputs.relations.filter(({ data }) => data.to === "brief/concept#user");
  const names = inputs.concepts.flatMap(({ ref, data }) =>
    referring.some((each) => each.data.from === ref) ? [data.name] : [],
  );
  const isOne = (name: string) =>
    isOnesOwn(name) || /(?:session|token|device|setting|preference|subscription)s?$/i.test(name);
  return held && referring.some(({ data }) => data.required === true) && !names.some(isOne)
    ? {
        because: `deletes nothing here: ${sample(names.map((each) => each.toLowerCase()))} refer to the person and stay, and no row is the person's alone`,
        by: referring.map(({ ref }) => ref),
      }
    : undefined;
};

const archivedSaid: Check = (facts) => ({
  because: "archives nothing, and the text asks for it",
  label: "archives nothing",
  by: facts.conditions.archive?.refs ?? [facts.product],
});

const rowsLeave: Check = (facts) => {
  const summed = summedBy(facts);
  return (
    summed && {
      because: "has nothing to count once the rows have left, and the text keeps the sums longer",
      by: [summed.said.ref],
    }
  );
};

const noRowLocks: Check = ({ inputs: { requirements = [] } }) => {
  const said = requirements.find(
    ({ data }) => data.priority !== "wont" && /\b(?:no|without) row[- ]?locks?\b/i.test(data.text),
  );
  return said && { because: `the text says “${said.data.text}”`, by: [said.ref] };
};

const repeatRefused: Check = ({ inputs: { requirements = [] } }) => {
  const said = requirements.find(({ data }) => isRepeatRefused(data.text));
  return (
    said && {
      because: `answers a repeat as the first, and the text has it refused (${said.data.key})`,
      label: `repeats refused (${said.data.key})`,
      by: [said.ref],
    }
  );
};

const noneLikeIt: Check = ({ inputs }) => {
  const found = aloneOf(inputs) ? undefined : lastOneOf(inputs.requirements ?? [], inputs.concepts);
  return (
    found && {
      because: `keeps two rows from being alike, and here several take from one ${found.concept.data.name.toLowerCase()}`,
      by: [found.said.ref],
    }
  );
};

const nothingCounted: Check = ({ inputs }) => {
  const alone = aloneOf(inputs);
  return (
    alone && {
      because: "counts how many are taken, and here there is one, which its row says",
      label: "only one",
      by: [alone.rule.ref],
    }
  );
};

const bothFree: Check = (facts) => ({
  because: "lets two that look at once both find it free",
  label: "lets both in",
  by: [facts.product],
});

const losing =
  (what: string): Check =>
  ({ conditions }) => {
    const lost = conditions["no-loss"];
    const keys = /\([^()]*\)$/.exec(lost?.text ?? "")?.[0] ?? "";
    return (
      lost && {
        because: `loses ${what}, and the text asks for ${lost.text}`,
        label: `may lose changes ${keys}`.trimEnd(),
        by: lost.refs,
      }
    );
  };

const rentedConfirms: Check = (facts, needed) => {
  const [cloud] = wantedFor(facts, "cloud-platform");
  return needed.has("cloud-platform") && cloud?.key === "aws"
    ? {
        because: `is not what ${cloud.name} takes over with: its standby (Multi-AZ) confirms each change`,
        by: cloud.refs,
      }
    : undefined;
};

const logNotGiven: Check = (facts, needed) =>
  needed.has("cloud-platform")
    ? {
        because: "receives the log of a server of one's own, and the cloud runs the database here",
        label: "database is rented",
        by: facts.conditions.cloud?.refs ?? [facts.product],
      }
    : overBySelf(facts);

function overBySelf({ stated }: Facts): Elimination | undefined {
  const asked = stated.patterns.find(
    ({ pattern, modality }) => pattern.key === "failover" && modality !== "avoid",
  );
  return (
    asked && {
      because: `is restored by hand, and the text asks for ${asked.name}`,
      label: `no ${asked.name}`,
      by: asked.refs,
    }
  );
}

/** What of the brief leaves a way of keeping, changing or showing rows no room, by its key. */
export const checksOfRows: Readonly<Record<string, Check>> = {
  "erase-or-empty": nothingOwn,
  "archive-objects": noFiles,
  "asks-again": asksTooMuch,
  "audit-lines": nowhereApart,
  "audit-table-and-copy": nowhereApart,
  "synchronous-log": logNotGiven,
  "row-lock": noRowLocks,
  "first-answer-again": repeatRefused,
  "check-then-write": bothFree,
  "unique-key": noneLikeIt,
  "counted-update": nothingCounted,
  "archive-in-place": archivedSaid,
  "summaries-on-read": rowsLeave,
  "asynchronous-standby": (facts, needed) =>
    losing("the last moment")(facts, needed) ?? rentedConfirms(facts, needed),
  "log-archive": (facts, needed) =>
    losing("up to five minutes")(facts, needed) ?? overBySelf(facts),
};
