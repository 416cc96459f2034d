import { anotherProduct, unboundRoles, worksWithout } from "../catalog/contradiction-words.ts";
import { putOffLabels, putOffNamed } from "../catalog/later-words.ts";
import { nameId } from "../words/name-id.ts";
import { groupBy } from "./names.ts";

/** What a reading says of a technology. */
interface Claim {
  readonly ref: string;
  readonly data: {
    readonly statement: string;
    readonly technology: string;
    readonly modality: string;
    readonly purpose?: string | undefined;
    readonly topic?: string | undefined;
  };
}

interface Said {
  readonly ref: string;
  readonly data: {
    readonly text: string;
    readonly role?: string | undefined;
    readonly key?: string | undefined;
  };
}

/** A technology that is asked for and ruled out for the same purpose. */
export interface Dispute<Mention extends Claim> {
  readonly technology: string;
  readonly asked: Mention;
  readonly refused: Mention;
}

/** Technologies that are both asked for and ruled out, by the first statements that do; `mentions` are in order. */
export function disputesIn<Mention extends Claim>(
  mentions: readonly Mention[],
  statements: readonly Said[],
): ReadonlyMap<string, Dispute<Mention>> {
  const saying = new Map<string, Said["data"]>(statements.map(({ ref, data }) => [ref, data]));
  const found = new Map<string, Dispute<Mention>>();
  for (const [name, group] of groupBy(mentions, ({ data }) => nameId(data.technology))) {
    const binding = group.filter(({ data }) => {
      const said = saying.get(data.statement);
      return !said || !loose.has(said.role);
    });
    // What is there may well be what is left behind.
    const asked = binding.filter(({ data }) => /^(?:must|prefer)$/.test(data.modality));
    const refused = binding.filter(
      ({ data }) => data.modality === "avoid" && isBan(saying.get(data.statement)?.text ?? ""),
    );
    for (const ban of refused) {
      const demand = asked.find(
        (each) => isSamePart(each.data, ban.data) && !putsOff(ban, each, saying),
      );
      if (!demand) continue;
      found.set(name, { technology: group[0].data.technology, asked: demand, refused: ban });
      break;
    }
  }
  return found;
}

/** A wish that is said to come later, or what is put off by the key of the very demand, is wanted, only not yet. */
function putsOff(
  { data: ban }: Claim,
  { data: demand }: Claim,
  saying: ReadonlyMap<string, Said["data"]>,
): boolean {
  const text = saying.get(ban.statement)?.text ?? "";
  if (!putOffNamed.test(text) && !putOffLabels.test(text)) return false;
  const asked = saying.get(demand.statement);
  const isWish = /\b(?:should|could|may|optional(?:ly)?)\b/i.test(asked?.text ?? "");
  return isWish || (asked?.key !== undefined && text.includes(asked.key));
}

const loose: ReadonlySet<string | undefined> = unboundRoles;

/** A ban on what is built, rather than a case in which something is missing, or something else. */
function isBan(text: string): boolean {
  return !worksWithout.test(text) && !anotherProduct.test(text);
}

/** "for orders" and "for sessions" are two parts; a statement that names none is about all. */
function isSamePart(a: Claim["data"], b: Claim["data"]): boolean {
  const differ = (left: string | undefined, right: string | undefined) =>
    left !== undefined && right !== undefined && nameId(left) !== nameId(right);
  return !differ(a.topic, b.topic) && !differ(a.purpose, b.purpose);
}
