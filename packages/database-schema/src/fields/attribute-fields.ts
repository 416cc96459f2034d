import { isKnownAtEnd, type Ref, type ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { differenceIn } from "../catalog/differences.ts";
import { machineText } from "../catalog/machine-text.ts";
import { isNeverNegative } from "../catalog/never-negative.ts";
import { usualLength } from "../catalog/type-limits.ts";
import { assumed, derived } from "../kit.ts";
import { snake, spaced } from "../naming/identifier.ts";
import { accountId } from "./account.ts";
import { closedList } from "./closed-list.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";
import { firstValue } from "./first-value.ts";
import { inferType, type LogicalType } from "./infer-type.ts";
import { filled, type OwnReferences } from "./own-references.ts";
import { isUsuallyThere, usualFirst } from "./presence.ts";
import { isReached } from "./reached-values.ts";
import { secretField } from "./secret-field.ts";
import { isPassword, secretName } from "./secret-name.ts";
import { formedIdentity, systemFieldNames, systemMeaning } from "./system-fields.ts";

type Attribute = ViewOf<typeof brief.attribute>;
type Entity = ViewOf<typeof data.entity>;

/** What can be below 0. */
const numbers: ReadonlySet<LogicalType> = new Set(["integer", "decimal", "money", "percent"]);

/** Values of which a database keeps no order, so that it cannot keep them apart. */
const incomparable: ReadonlySet<LogicalType> = new Set(["geo-point"]);

/** What is counted in money alone; an amount can be one of flour. */
const surelyMoney = /\b(?:balance|budget|cost|fee|payout|price|refund|revenue|salary)$/;

interface AttributeFacts {
  readonly guarded: boolean;
  readonly inTable: boolean;
  /** Verbs of the actions that move the thing on; absent where nothing else could set its status. */
  readonly moves: readonly string[] | undefined;
  readonly own: OwnReferences;
  /** It is begun and finished by actions of its own, so that some of it is known at the end alone. */
  readonly run?: boolean;
  /** Others refer to it, so that what the text calls its key is a field beside the one of the system. */
  readonly referred: boolean;
}

/**
 * The fields of an entity that its attributes ask for, its status among them. `guarded`: the status is
 * changed by actions of its own, never set like other fields; `inTable`: the repository has a table of it.
 */
export function attributeFields(
  entity: Entity,
  attributes: readonly Attribute[],
  { guarded, inTable, moves, own: ownOf, referred, run = false }: AttributeFacts,
): readonly FieldDraft[] {
  const inMoney = attributes.some(
    ({ data }) => data.type === "currency" || /\bcurrency$/i.test(spaced(data.name)),
  );
  // Who says of one value that it may be missing says of the others that they are there.
  const tellsMissing =
    !inTable && attributes.some(({ data }) => data.required === false && data.type !== undefined);
  const states = closedList(entity.data.states?.map(({ name }) => name) ?? []);
  const formed = formedIdentity(entity, attributes);
  const names = attributes.map(({ data }) => snake(data.name));
  const own = attributes.flatMap((each) => {
    // Of stock "available" is how many, and nobody sets what the store works out; of anything else it may be whether.
    if (!inTable && counts.has(each.data.type) && differenceIn(snake(each.data.name), names)) {
      const type = each.data.type ?? "integer";
      return [{ ...each, data: { ...each.data, type, generated: "always" as const } }];
    }
    const meaning = systemMeaning(each.data, entity.data.name);
    if (meaning === undefined) return [each];
    if (referred && !inTable && each === formed)
      return [{ ...each, data: { ...each.data, name: besideKey(each.data.name), unique: true } }];
    // The system sets it in its own tables; one that exists may still lack it.
    return inTable && meaning !== systemFieldNames.id
      ? [{ ...each, data: { ...each.data, name: meaning } }]
      : [];
  });
  const status =
    own.find(({ data: { name } }) => ["status", "state"].includes(snake(name))) ??
    own.find(({ data: { values } }) => lists(values, states)) ??
    own.find(({ data }) => isStanding(data, entity.data.name));
  // Whom a password of its own lets in is found by the address, as an account is.
  const opens = own.some(({ data: { name } }) => isPassword(name));
  // "state" with values and "pipeline status" without are one.
  const plain =
    states.length === 0
      ? own
      : own.filter((each) => each !== status && !isStanding(each.data, entity.data.name));
  return [
    ...(states.length === 0 ? [] : [statusField(entity, states, status, guarded)]),
    ...plain.map((attribute) =>
      filled(
        attributeField(entity, attribute, guarded ? moves : [], {
          inMoney,
          tellsMissing,
          opens,
          run,
        }),
        ownOf.ofAttribute(attribute),
      ),
    ),
  ];
}

/** The key of the text beside the one of the system, which has its name where that is no more than "id". */
function besideKey(name: string): string {
  return snake(name) === systemFieldNames.id ? "identifier" : name;
}

const counts: ReadonlySet<LogicalType | undefined> = new Set(["integer", "decimal", undefined]);

/** "lifecycle state", "booking status" of a booking: the state under a longer name, without values of its own. */
function isStanding({ name, values, type }: Attribute["data"], entity: string): boolean {
  if (values !== undefined || (type !== undefined && type !== "text" && type !== "enum"))
    return false;
  const words = snake(name).split("_");
  const front = words.slice(0, -1).join("_");
  const own = snake(entity);
  return (
    standing.has(words.at(-1) ?? "") &&
    (fronts.has(front) || own === front || own.endsWith(`_${front}`) || own.startsWith(`${front}_`))
  );
}

const standing: ReadonlySet<string> = new Set(["status", "state", "stage"]);
const fronts: ReadonlySet<string> = new Set(
  "current life_cycle lifecycle overall pipeline progress workflow".split(" "),
);

/** "stage (lead, won, lost)" is the state under another name. */
function lists(values: readonly string[] | undefined, states: readonly string[]): boolean {
  const known = new Set(closedList(values ?? []));
  return (
    states.length > 0 && known.size === states.length && states.every((name) => known.has(name))
  );
}

function statusField(
  entity: Entity,
  states: readonly string[],
  attribute: Attribute | undefined,
  guarded: boolean,
): FieldDraft {
  const from: readonly Ref[] = [entity.ref, ...(attribute ? [attribute.ref] : [])];
  return fieldNode(
    entity.id,
    {
      entity: entity.ref,
      name: attribute?.data.name ?? "status",
      type: "enum",
      required: true,
      unique: false,
      values: states,
      default: firstValue(attribute?.data.default, "enum", states) ?? states[0] ?? "",
      ...(attribute ? { attribute: attribute.ref } : {}),
      generated: guarded,
    },
    derived("status-of-life-cycle", from),
  );
}

function attributeField(
  entity: Entity,
  attribute: Attribute,
  moves: AttributeFacts["moves"],
  {
    inMoney,
    tellsMissing,
    opens,
    run,
  }: Record<"inMoney" | "tellsMissing" | "opens" | "run", boolean>,
): FieldDraft {
  const { values, minLength, minimum, maximum, above, notOver, sum } = attribute.data;
  const secret = secretName(attribute.data.name, entity.data.name);
  if (secret !== undefined) return secretField(entity, attribute, secret);
  const { name } = attribute.data;
  const known = attribute.data.type ?? (values ? "enum" : undefined);
  const named = known === undefined ? inferType(name) : undefined;
  const closed = values === undefined ? [] : closedList(values);
  const facts = inferType(name)?.entry;
  // A decimal amount beside a currency, or a price, is money: no binary fraction may stand for it on its way.
  const isMoney = facts?.type === "money" && (inMoney || surelyMoney.test(spaced(name)));
  const paid = known === "decimal" && isMoney ? "money" : known;
  const plainType = settle(paid ?? named?.entry.type ?? "text", closed);
  const isOfMachine =
    plainType === "text" &&
    attribute.data.maxLength === undefined &&
    machineText.test(spaced(name).toLowerCase());
  const type = isOfMachine ? "long-text" : plainType;
  const usual = isOfMachine
    ? undefined
    : ((facts?.type === type ? facts.maxLength : undefined) ?? usualLength(type));
  const maxLength = attribute.data.maxLength ?? usual;
  const isLogin = (entity.id === accountId || opens) && type === "email";
  const isCode = facts?.type === type && facts.unique === true;
  // What actions of its own decide is not set like other fields.
  const decided =
    type === "enum" &&
    isDecided(name, entity.data.name) &&
    (moves === undefined || (moves.length > 0 && isReached(closed, moves)));
  const isAbove = above !== undefined && numbers.has(type);
  const usualLeast = isAbove
    ? undefined
    : (minimum ?? (facts?.type === type ? facts.minimum : undefined));
  const judged =
    !isAbove &&
    usualLeast === undefined &&
    (maximum ?? 0) >= 0 &&
    numbers.has(type) &&
    isNeverNegative(spaced(name), spaced(entity.data.name));
  const least = judged ? 0 : usualLeast;
  const told = firstValue(attribute.data.default, type, closed);
  // What the text says may be missing has no usual value.
  const usualValue =
    type === "enum" && isDecided(name, entity.data.name) ? closed[0] : usualFirst(name, type);
  const first = told ?? (attribute.data.required === false ? undefined : usualValue);
  const made = attribute.data.generated;
  const unique = (attribute.data.unique ?? (isLogin || isCode)) && !incomparable.has(type);
  const isLater = run && isKnownAtEnd(spaced(name));
  const needed =
    !isLater &&
    (attribute.data.required ?? (unique || decided || made !== undefined || told !== undefined));
  const presumed =
    !isLater &&
    attribute.data.required === undefined &&
    !needed &&
    (facts?.required === true ||
      first !== undefined ||
      isUsuallyThere(name, type, entity.data.name) ||
      (tellsMissing && isStatedValue(attribute.data.type)));
  return fieldNode(
    entity.id,
    {
      entity: entity.ref,
      name,
      type,
      required: needed || presumed,
      ...(presumed ? { presumed } : {}),
      unique,
      ...(type === "enum" ? { values: closed } : {}),
      ...(minLength === undefined ? {} : { minLength }),
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(least === undefined ? {} : { minimum: least }),
      ...(isAbove ? { above } : {}),
      ...(maximum === undefined ? {} : { maximum }),
      ...(notOver === undefined ? {} : { notOver }),
      ...(sum === undefined ? {} : { sum }),
      ...(first === undefined ? {} : { default: first }),
      attribute: attribute.ref,
      generated: decided || made === "always",
      ...(attribute.data.fixed === true ? { fixed: true as const } : {}),
      ...(made === "if-missing" ? { fallback: true as const } : {}),
    },
    whyOf(attribute, known !== undefined, named, judged),
  );
}

/** A value that is there as the row is made; moments, and what is added up afterwards, come later. */
function isStatedValue(type: LogicalType | undefined): boolean {
  return type !== undefined && !comingLater.has(type);
}

const comingLater: ReadonlySet<LogicalType> = new Set(["timestamp", "date", "list", "file", "url"]);

/** The status itself, whose values the text lists without saying that they follow one another. */
function isDecided(name: string, entity: string): boolean {
  const plain = snake(name);
  return standing.has(plain) || isStanding({ concept: "brief/concept#", name }, entity);
}

/** A closed list without values is open after all. */
function settle(type: LogicalType, values: readonly string[]): LogicalType {
  if (type === "enum" && values.length === 0) return "text";
  return type;
}

function whyOf(
  { ref, data: { name } }: Attribute,
  known: boolean,
  named: ReturnType<typeof inferType>,
  judged: boolean,
): FieldDraft["why"] {
  if (known && judged) {
    return assumed(
      "never-negative",
      `The text allows for no “${name}” below 0, and nothing that is called so is.`,
      [ref],
    );
  }
  if (known) return derived("field-per-attribute", [ref]);
  if (named === undefined) {
    return assumed("type-unknown", `Nothing says what kind of value “${name}” is.`, [ref]);
  }
  const reason = `“${name}” is read as ${named.entry.means}, by its word “${named.words}”${judged ? ", and never below 0" : ""}.`;
  return assumed("type-by-name", reason, [ref]);
}
