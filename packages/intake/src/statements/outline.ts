import type { Block } from "../markdown/read-blocks.ts";
import { clip } from "../words/cut-text.ts";
import { nameId } from "../words/name-id.ts";
import { singular } from "../words/singular.ts";
import type { StatementRole } from "./statement-role.ts";
import { titleMeaning } from "./title-meaning.ts";

/** What a statement is by where it stands. */
export interface Standing {
  readonly role?: StatementRole | undefined;
  readonly story?: string | undefined;
  readonly key?: string | undefined;
  readonly group?: string | undefined;
}

interface Title extends Standing {
  readonly text: string;
  /** Headings 1 to 6, labels 7, items of lists 10 and deeper: each ends those at or below its level. */
  readonly level: number;
}

interface Item extends Standing {
  readonly depth: number;
}

interface OpenedTitle {
  readonly text: string;
  readonly level: number;
  readonly key?: string | undefined;
  /** What stands below it describes the things that the product keeps. */
  readonly declares?: boolean;
}

export const labelLevel = 7;
const itemLevel = 10;

/** Keeps track of the headings, labels, items and stories that a document is in. */
export interface Outline {
  /** Closes what a block ends; called before anything is asked about the block. */
  enter(block: Block): void;
  /** Titles above, outermost first. */
  under(): readonly string[];
  /** What the titles above make of a statement. */
  inherited(): Standing;
  /** Opens a heading or label, and says what it is itself. */
  openTitle(title: OpenedTitle): Standing;
  /** What a paragraph, item or cell is; `key` is the one that it begins with. */
  standing(block: Block, key: string | undefined): Standing;
  /** What is nested below an item stands under its text. */
  openItem(text: string, block: Block): void;
  /** Text after the list under a label is no longer under the label. */
  closeLabel(): void;
}

export function createOutline(): Outline {
  const titles: Title[] = [];
  const items: Item[] = [];
  /** How many scenarios each story has so far. */
  const scenarios = new Map<string, number>();
  let previous: Block["kind"] | undefined;
  /** The story that was opened last, for scenarios under a heading beside that of their story. */
  let lastStory: string | undefined;
  let stories = 0;
  /** What the first cell of the row belongs to; the others say more of the same. */
  let rowGroup: string | undefined;

  const last = <Key extends keyof Standing>(key: Key): Standing[Key] =>
    titles.findLast((each) => each[key] !== undefined)?.[key];

  function closeTo(level: number): void {
    while ((titles.at(-1)?.level ?? 0) >= level) titles.pop();
  }

  function scenarioOf(block: Block): Standing {
    const story = last("story") ?? lastStory ?? "US1";
    const opens = block.kind === "item" ? block.opens === true && block.depth === 1 : true;
    const goesOn = /^\W{0,4}(?:when|then|and|but)\b/i.test(block.flat.text.slice(0, 20));
    const before = scenarios.get(story) ?? 0;
    const count = before === 0 || (opens && !goesOn) ? before + 1 : before;
    scenarios.set(story, count);
    const key = `${story}/AC${count}`;
    return { role: "scenario", story, key, group: nameId(key) };
  }

  function itemOf(block: Block, own: Standing): Standing {
    while (
      (items.at(-1)?.depth ?? 0) > block.depth ||
      (block.opens && items.at(-1)?.depth === block.depth)
    )
      items.pop();
    const parent = items.at(-1);
    if (!block.opens) return { ...own, ...parent, ...(own.role ? { role: own.role } : {}) };
    const standing =
      own.key !== undefined || !parent
        ? { ...own, group: groupOf(block, own) }
        : { ...own, key: parent.key, group: parent.group };
    items.push({ depth: block.depth, ...standing });
    return standing;
  }

  /** Statements of one entity, bullet or row belong together. */
  function groupOf(block: Block, { key, role }: Standing): string | undefined {
    if (key !== undefined && key !== last("key")) return nameId(key);
    const above = last("group");
    const part = role !== "entity" || !namesEntity(block.lead);
    if (above !== undefined && part) return above;
    return role === undefined ? undefined : nameId(`${role} ${clip(block.flat.text, 200)}`);
  }

  return {
    under: () => titles.map(({ text }) => text),
    inherited: () => ({
      role: last("role"),
      story: last("story"),
      key: last("key"),
      group: last("group"),
    }),
    closeLabel: () => closeTo(labelLevel),
    enter: (block) => {
      const leavesList = block.kind === "paragraph" && previous === "item";
      closeTo(leavesList ? labelLevel : levelOf(block));
      if (block.kind === "heading" && block.depth <= 2) lastStory = undefined;
      if (block.kind !== "item") items.length = 0;
      previous = block.kind;
    },
    openTitle: ({ text, level, key, declares }) => {
      const within = last("role");
      const meaning = declares
        ? ({ role: "entity" } as const)
        : within === "entity" && isOneThing(text)
          ? {}
          : titleMeaning(text);
      let own: Standing = { role: meaning.role };
      if (key !== undefined) own = { role: roleOfKey(key, within), key, group: nameId(key) };
      else if (meaning.opensStory) {
        stories++;
        lastStory = meaning.story ?? `US${stories}`;
        own = { role: "story", story: lastStory, key: lastStory, group: nameId(lastStory) };
      } else if (meaning.role === undefined && within === "entity") {
        const above = partsOfEntity.test(text) ? last("group") : undefined;
        own = { role: "entity", group: above ?? nameId(`entity ${text}`) };
      }
      titles.push({ text: titleText(text), level, ...own });
      return own.group === undefined ? {} : own;
    },
    standing: (block, key) => {
      const within = last("role");
      const role =
        key === undefined
          ? ((block.lead === undefined ? undefined : roleOfLead(block.lead, within)) ?? within)
          : roleOfKey(key, within);
      if (role === "scenario") return scenarioOf(block);
      const own = {
        role,
        story: last("story"),
        key: key ?? (role === within ? last("key") : undefined),
      };
      if (block.kind === "item") return itemOf(block, own);
      if (block.kind === "paragraph" && role === "entity" && namesEntity(block.lead)) {
        const group = nameId(`entity ${clip(block.flat.text, 200)}`);
        closeTo(labelLevel);
        titles.push({ text: titleText(block.lead), level: labelLevel, role, group });
        return { ...own, group };
      }
      if (block.kind === "cell") {
        if (block.opens || key !== undefined) rowGroup = groupOf(block, own);
        return { ...own, group: rowGroup };
      }
      const loose = block.kind === "paragraph" && key === undefined && role !== "edge-case";
      return { ...own, group: loose ? last("group") : groupOf(block, own) };
    },
    openItem: (text, block) => {
      titles.push({ text: titleText(text), level: levelOf(block) });
    },
  };
}

/** Bold words in front count where no list of things with names of their own is being read. */
function roleOfLead(lead: string, within: StatementRole | undefined): StatementRole | undefined {
  const { role } = titleMeaning(lead);
  if (role === undefined || within === "entity") return undefined;
  const anywhere = role === "story-reason" || role === "story-test" || role === "out-of-scope";
  return anywhere || role === "scenario" || within === undefined ? role : undefined;
}

/** What the prefix of a key says goes before the section, except in lists that mean something else. */
function roleOfKey(key: string, within: StatementRole | undefined): StatementRole {
  if (/^SC\b/.test(key)) return "criterion";
  return within !== undefined && keepsRole.has(within) ? within : "requirement";
}

const keepsRole: ReadonlySet<StatementRole> = new Set([
  "criterion",
  "premise",
  "edge-case",
  "dependency",
  "out-of-scope",
  "entity",
]);

/** "**Member**: a person" under a heading of its own, rather than "**id**: a number" of an entity. */
function namesEntity(lead: string | undefined): lead is string {
  return lead !== undefined && /^\p{Lu}/u.test(lead) && !partsOfEntity.test(lead);
}

/** "Decision", "Story" below "Data model": what is a section elsewhere is a thing there. */
function isOneThing(title: string): boolean {
  const name = /^\p{Lu}[\p{L}]{2,30}$/u.exec(title.trim())?.[0].toLowerCase();
  return (
    name !== undefined &&
    singular(name) === name &&
    !/^(?:context|overview|scope|summary|background|introduction|status|clarification|input|purpose)$/.test(
      name,
    )
  );
}

const partsOfEntity =
  /^(?:key |core |main |business |foreign |primary |example |required |optional )?(?:attributes?|fields?|columns?|properties|relationships?|relations?|associations?|description|life ?cycle|states?|state transitions|transitions|status(?:es)?|validations?|constraints?|rules?|notes?|purpose|uniqueness|indexe?s|keys?|types?|values|examples?|storage|persistence|retention|behaviou?rs?|operations|methods|usage)\b/i;

export function levelOf(block: Block): number {
  if (block.kind === "heading") return block.depth;
  if (block.kind === "item") return itemLevel + block.depth;
  return block.kind === "label" ? labelLevel : itemLevel;
}

function titleText(text: string): string {
  return clip(text.replace(/[:\s]{1,20}$/, ""), 200) || clip(text, 200);
}
