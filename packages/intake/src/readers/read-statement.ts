import { reasons } from "../catalog/reasons.ts";
import type { StatementRole } from "../statements/statement-role.ts";
import { readPermissionList } from "./access/permission-lists.ts";
import type { Speakers } from "./deeds/speakers.ts";
import { isFrame } from "./entities/code/declarations.ts";
import type { Declared } from "./entities/declared.ts";
import { readStatedFields } from "./entities/read-stated-fields.ts";
import { readWays } from "./entities/read-ways.ts";
import { labelPriority } from "./label-priority.ts";
import { colonList } from "./lists.ts";
import { inPassing, type Notebook, withoutActions } from "./notebook.ts";
import { readAccess } from "./read-access.ts";
import { readActions } from "./read-actions.ts";
import { readAttributes } from "./read-attributes.ts";
import { readConcepts, readListedThings } from "./read-concepts.ts";
import { readDeeds } from "./read-deeds.ts";
import { readElsewhere } from "./read-elsewhere.ts";
import { readKeptSettings } from "./read-kept-settings.ts";
import { readKeptThings } from "./read-kept-things.ts";
import { readKindSigns } from "./read-kind-signs.ts";
import { readKindsOf } from "./read-kinds-of.ts";
import { readLabelled } from "./read-labelled.ts";
import { inertReason, leaveOver, readLooseNumbers, readUnknownNames } from "./read-leftovers.ts";
import { readMentions } from "./read-mentions.ts";
import { readOutside } from "./read-outside.ts";
import { readParts } from "./read-parts.ts";
import { readProduct, readTitle } from "./read-product.ts";
import { readPurposes } from "./read-purposes.ts";
import { readQualities } from "./read-qualities.ts";
import { readQuantities } from "./read-quantities.ts";
import { readQuestion } from "./read-question.ts";
import { readRelations } from "./read-relations.ts";
import { readRequirement } from "./read-requirement.ts";
import { readRoleList } from "./read-role-list.ts";
import { readRoles } from "./read-roles.ts";
import { readSectionRequirement, sectionKinds } from "./read-section-requirement.ts";
import { readSystems } from "./read-systems.ts";
import { readTeam, saysTeamAlone, withoutTeam } from "./read-team.ts";
import type { Sentence } from "./sentence.ts";

/** What the text says around a statement. */
export interface Surroundings {
  /** The things that a section of the text declares. */
  readonly declared: Declared;
  readonly speakers: Speakers;
  /** Cells of tables that were read as such: which role may do what, which time is to be kept. */
  readonly permissions: ReadonlySet<Sentence>;
}

/**
 * Reads all that a statement of an English text says. Where a section declares the things of the text, what
 * else it names is named in passing, unless it is plainly kept as well.
 */
export function readStatement(sentence: Sentence, all: Notebook, around: Surroundings): void {
  const { declared, speakers } = around;
  if (around.permissions.has(sentence)) return;
  const isDeclaring = declared.isComplete;
  readKindSigns(sentence, all);
  const notes = isDeclaring ? inPassing(all) : all;
  if (sentence.role === "entity" && sentence.used.size > 0) {
    readDeclared(sentence, notes);
    readWays(sentence, declared, notes);
    readAccess(sentence, speakers, notes);
    return;
  }
  if (sentence.kind === "code") {
    const frames = sentence.role === "entity" && isFrame(sentence.text);
    if (frames) leaveOver(sentence, "inert", reasons.frame, notes);
    else if (sentence.role === "procedure") {
      leaveOver(sentence, "inert", reasons.procedure, notes);
    } else leaveOver(sentence, "unread", reasons.code, notes);
    return;
  }
  if (readQuestion(sentence, notes)) return;
  const inert = inertReason(sentence);
  if (sentence.kind === "heading" || sentence.kind === "label") readProduct(sentence, notes);
  if (inert !== undefined) {
    leaveOver(sentence, "inert", inert, notes);
    return;
  }
  if (readElsewhere(sentence, notes)) {
    readSectionRequirement(sentence, notes);
    return;
  }
  if (labelPriority(sentence) === "wont") {
    // What is out of scope is kept as such; nothing else in it is wanted.
    readMentions(sentence, notes, "avoid");
    readRequirement(sentence, notes);
    return;
  }
  if (sentence.role === "edge-case" && sentence.text.endsWith("?")) {
    // A case that is raised; what is to happen is said behind it, or nowhere.
    readQuantities(sentence, notes);
    readSectionRequirement(sentence, notes);
    return;
  }
  const team = mayTellOfTeam(sentence) ? readTeam(sentence, notes) : undefined;
  if (team) {
    readStatement(withoutTeam(sentence, team), all, around);
    return;
  }
  readProduct(sentence, notes);
  readParts(sentence, notes);
  readMentions(sentence, notes);
  readSystems(sentence, notes);
  readOutside(sentence, notes);
  readQuantities(sentence, notes, raisedIn(sentence));
  readQualities(sentence, notes);
  readLabelled(sentence, notes);
  readRoles(sentence, notes);
  readRoleList(sentence, notes);
  readActions(sentence, isSpecification(sentence, declared) ? withoutActions(notes) : notes);
  if (isSpecification(sentence, declared)) {
    readDeeds(sentence, { speakers, index: declared.index }, notes);
  } else readPurposes(sentence, notes);
  readAccess(sentence, speakers, notes);
  readPermissionList(sentence, notes);
  if (isDeclaring) readStatedFields(sentence, declared, notes);
  else {
    if (!declared.described.has(sentence)) readAttributes(sentence, notes);
    readKindsOf(sentence, notes);
  }
  if (!declared.described.has(sentence)) readRelations(sentence, notes);
  readListedThings(sentence, colonList(sentence)?.elements ?? [], notes);
  readConcepts(sentence, notes);
  if (isDeclaring) readKeptThings(sentence, declared.index, all);
  if (isDeclaring) readKeptSettings(sentence, declared.index, all);
  if (sentence.role !== undefined && sectionKinds[sentence.role] !== undefined) {
    readSectionRequirement(sentence, notes);
    readUnknownNames(sentence, notes);
    readLooseNumbers(sentence, notes);
    return;
  }
  const told = sentence.key !== undefined || labelPriority(sentence) !== undefined;
  const asked = sentence.used.size > 0 || told || asks(sentence);
  if (asked && !saysTeamAlone(sentence)) readRequirement(sentence, notes);
  else if (!asked && sentence.role === "summary")
    leaveOver(sentence, "inert", reasons.summary, notes);
  else if (!asked) leaveOver(sentence, "unread", reasons.nothingKnown, notes);
  readUnknownNames(sentence, notes);
  readLooseNumbers(sentence, notes);
}

/** "What happens when the rate is 0 %? → …": up to where a case is raised; its numbers bind nothing. */
function raisedIn({ role, question, text }: Sentence): number {
  if (question !== undefined) return question;
  return role === "edge-case" ? text.indexOf("?") + 1 : 0;
}

/** Requirements, stories and scenarios name what is done in forms of their own. */
function isSpecification({ role }: Sentence, { isComplete }: Declared): boolean {
  return isComplete || (role !== undefined && tellingRoles.has(role));
}

const tellingRoles: ReadonlySet<StatementRole> = new Set<StatementRole>([
  "requirement",
  "story",
  "scenario",
  "edge-case",
  "criterion",
]);

/** Who builds the product is no requirement of it: "projects of up to 50 team members" are something else. */
function mayTellOfTeam({ role }: Sentence): boolean {
  return role === undefined || role === "premise" || role === "summary" || role === "answer";
}

/** What a section says of a thing has been read as such; it may name technologies and limits besides. */
function readDeclared(sentence: Sentence, notes: Notebook): void {
  readMentions(sentence, notes);
  readSystems(sentence, notes);
  readQuantities(sentence, notes);
  readQualities(sentence, notes);
  if (/\bMUST\b/.test(sentence.text)) readRequirement(sentence, notes);
}

/**
 * Reads what can be read without knowing the language: names and numbers with units. What stands in Latin
 * letters alone, in a text that does not, is not called foreign.
 */
export function readForeign(sentence: Sentence, notes: Notebook, inLatin: boolean): void {
  readTitle(sentence, notes);
  readKindSigns(sentence, notes);
  readMentions(sentence, notes);
  readQuantities(sentence, notes);
  const understood = sentence.used.size > 0;
  if (understood) readRequirement(sentence, notes);
  // Labels and titles of a template are what they are, whatever language stands around them.
  const inert = understood ? undefined : inertReason(sentence);
  if (inert !== undefined) leaveOver(sentence, "inert", inert, notes);
  else if (!inLatin) {
    leaveOver(sentence, "unread", understood ? reasons.foreignInPart : reasons.foreign, notes);
  } else if (!understood) leaveOver(sentence, "unread", reasons.nothingKnown, notes);
}

/** The sentence demands or forbids something, even where nothing in it is known. */
function asks({ words }: Sentence): boolean {
  const first = words[0];
  if (first?.tag === "VERB" && words.length > 1) return true;
  if (/^(?:no|never|without|avoid|keep)$/.test(first?.lower ?? "")) return true;
  return words.some(({ lower }) => /^(?:must|shall|should|can|may|need|needs|will)$/.test(lower));
}
