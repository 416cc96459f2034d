import type { FieldFacts } from "../read-remark.ts";
import type { ModelLanguage } from "./declarations.ts";

/** What a line of code says of a field, before names of types are looked up. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly many?: boolean;
  readonly facts?: FieldFacts;
}

/** Reads one column as its language writes it; absent where the piece declares none. */
export const columnIn = (piece: string, language: ModelLanguage): Column | undefined =>
  readers[language](piece.slice(0, 500));

const readers: Readonly<Record<ModelLanguage, (piece: string) => Column | undefined>> = {
  sql: sqlColumn,
  prisma: prismaColumn,
  dbml: dbmlColumn,
  typescript: typedColumn,
  graphql: typedColumn,
  go: goColumn,
  python: pythonColumn,
  mermaid: mermaidColumn,
};

const sqlType =
  /^([a-z]\w{0,40}(?:\s(?:precision|varying|unsigned|with(?:out)? (?:local )?time zone)){0,2}(?:\s?\([\d\s,]{1,20}\))?)(\[\])?/i;
const foreignKey =
  /^(?:constraint\s\S{1,60}\s)?foreign key\s?\(\s?[`"[]?(\w{1,60})[`"\]]?\s?\)\s?references\s(?:\w{1,60}\.)?[`"[]?(\w{1,60})/i;
const checked = /\bcheck\s?\(\s?\(?["`]?(\w{1,60})["`]?\s(?:in|= ?any)\s?\(([^()]{1,400})\)/i;

function sqlColumn(piece: string): Column | undefined {
  const key = foreignKey.exec(piece);
  if (key?.[1] !== undefined && key[2] !== undefined) {
    return { name: key[1], type: "", facts: { target: singularTable(key[2]) } };
  }
  const list = checked.exec(piece);
  if (/^(?:constraint|check)\b/i.test(piece)) {
    const values = list?.[2] === undefined ? [] : quotedIn(list[2]);
    return list?.[1] !== undefined && values.length > 1
      ? { name: list[1], type: "", facts: { values } }
      : undefined;
  }
  if (
    /^(?:primary key|unique|key|index|exclude|foreign|like|alter|create|insert|comment|grant|drop|partition)\b/i.test(
      piece,
    )
  )
    return undefined;
  const named = /^[`"[]?([A-Za-z_]\w{0,60})[`"\]]?\s{1,4}(?=[A-Za-z])/.exec(piece);
  if (named?.[1] === undefined) return undefined;
  const rest = piece.slice(named[0].length);
  const type = sqlType.exec(rest);
  const behind = rest.slice(type?.[0].length ?? 0);
  const target = /\breferences\s(?:\w{1,60}\.)?[`"[]?(\w{1,60})/i.exec(behind)?.[1];
  const values = quotedIn(list?.[2] ?? /^enum\s?\(([^()]{1,400})\)/i.exec(rest)?.[1] ?? "");
  return {
    name: named[1],
    type: type?.[1] ?? "",
    many: type?.[2] !== undefined,
    facts: {
      ...flagsIn(behind),
      ...(target === undefined ? {} : { target: singularTable(target) }),
      ...(values.length > 1 ? { values } : {}),
    },
  };
}

function flagsIn(rest: string): FieldFacts {
  const initial = /\bdefault:?\s{1,3}['"`]?([\w.-]{1,40})['"`]?(?![\w.-]|\s?\()/i.exec(rest)?.[1];
  const required = /\bnot null\b|\bprimary key\b|\bpk\b/i.test(rest) ? true : undefined;
  return {
    ...(required === undefined
      ? /\bnull\b/i.test(rest)
        ? { required: false }
        : {}
      : { required }),
    ...(/\bunique\b/i.test(rest) ? { unique: true } : {}),
    ...(/\bprimary key\b|[[,]\s?pk\b/i.test(rest) ? { key: true, unique: true } : {}),
    ...(initial === undefined ||
    /^(?:now|null|current_\w+|gen_random_uuid|uuid_\w+)$/i.test(initial)
      ? {}
      : { default: initial }),
  };
}

const prismaTypes: ReadonlyMap<string, string> = new Map([
  ["string", "string"],
  ["int", "integer"],
  ["bigint", "bigint"],
  ["float", "float"],
  ["decimal", "decimal"],
  ["boolean", "boolean"],
  ["datetime", "datetime"],
  ["json", "json"],
  ["bytes", "bytes"],
]);

function prismaColumn(piece: string): Column | undefined {
  const found = /^(\w{1,60})\s{1,4}(\w{1,60})(\[\])?(\?)?(?:\s{1,4}(.{0,300}))?$/.exec(piece);
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  const { 1: name, 2: type, 3: many, 4: optional, 5: rest = "" } = found;
  const initial = /@default\("?([\w.-]{1,40})"?\)/.exec(rest)?.[1];
  return {
    name,
    type: prismaTypes.get(type.toLowerCase()) ?? type,
    many: many !== undefined,
    facts: {
      ...(many === undefined ? { required: optional === undefined } : {}),
      ...(/@unique\b/.test(rest) ? { unique: true } : {}),
      ...(/@id\b/.test(rest) ? { key: true, unique: true } : {}),
      ...(initial === undefined ? {} : { default: initial }),
      ...(prismaTypes.get(type.toLowerCase()) === undefined
        ? many === undefined
          ? { target: type }
          : { targets: type }
        : {}),
    },
  };
}

function dbmlColumn(piece: string): Column | undefined {
  const found =
    /^["`]?(\w{1,60})["`]?\s{1,4}["`]?([\w.]{1,60}(?:\([\d\s,]{1,20}\))?)["`]?(\[\])?\s{0,4}(\[.{0,300})?$/.exec(
      piece,
    );
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  const rest = found[4] ?? "";
  const target = /\bref:\s{0,2}(?:[<>-]|<>)\s{0,2}["`]?(\w{1,60})/i.exec(rest)?.[1];
  return {
    name: found[1],
    type: found[2],
    many: found[3] !== undefined,
    facts: { ...flagsIn(rest), ...(target === undefined ? {} : { target: singularTable(target) }) },
  };
}

function typedColumn(piece: string): Column | undefined {
  const found =
    /^(?:(?:public|private|protected|readonly|static|declare|var|val|let)\s){0,3}["']?([A-Za-z_$]\w{0,60})["']?(\?|!)?\s{0,2}(?:\([^()]{0,80}\))?:\s{0,4}(.{1,300})$/.exec(
      piece,
    );
  if (found?.[1] === undefined || found[3] === undefined || /=>|\{$/.test(found[3]))
    return undefined;
  return typed(found[1], found[3], found[2] === "?");
}

/** A name with a type as TypeScript, GraphQL or Python writes it. */
function typed(name: string, written: string, optional: boolean): Column {
  const plain = written.split(/\s(?==\s)|\s@/)[0]?.trim() ?? "";
  const nullable = optional || /\b(?:null|undefined|None|Optional)\b/.test(plain);
  const required = plain.endsWith("!") ? true : nullable ? false : undefined;
  const values = quotedIn(plain);
  const isList = /\[\]|^\[|</.test(plain);
  const facts: FieldFacts = required === undefined || isList ? {} : { required };
  if (values.length > 1) return { name, type: "", facts: { ...facts, values } };
  const base = plain
    .replace(/\b(?:Optional|Promise|Nullable|Maybe)\b/g, "")
    .replace(/\s?\|\s?(?:null|undefined|None)\b/g, "");
  const many = /\[\]|^\[|\b(?:Array|List|list|Set|set|Sequence|Collection)\s?[<[]/.test(base);
  const inner =
    /[A-Za-z_][\w.]{0,60}/.exec(
      base.replace(/\b(?:Array|List|list|Set|set|Sequence|Collection|readonly)\b/g, ""),
    )?.[0] ?? "";
  return { name, type: inner, many, facts: { ...facts, ...thingIn(inner, many) } };
}

/** Types with a capital that are no thing. */
const builtIn =
  /^(?:String|Number|Boolean|Date|DateTime|Int|Integer|Long|Float|Double|Decimal|BigDecimal|BigInt|UUID|Guid|ID|JSON|Object|Map|Record|Any|Instant|LocalDate|LocalDateTime|Buffer|Blob|File|URL|Text|Money|Timestamp|Time|Email)$/;

function thingIn(type: string, many: boolean): FieldFacts {
  if (!/^\p{Lu}[\p{L}\d]{1,60}$/u.test(type) || builtIn.test(type)) return {};
  return many ? { targets: type } : { target: type };
}

function goColumn(piece: string): Column | undefined {
  const found = /^(\p{Lu}\w{0,60})\s{1,4}(\*|\[\]\*?)?([\w.]{1,60})\b/u.exec(piece);
  if (found?.[1] === undefined || found[3] === undefined) return undefined;
  const many = found[2]?.startsWith("[]") ?? false;
  const named = thingIn(found[3], many);
  return { name: found[1], type: found[3], many, facts: named };
}

function pythonColumn(piece: string): Column | undefined {
  const field =
    /^(\w{1,60})\s?=\s?(?:models|db|fields)\.(\w{1,60})\(\s?(?:["']?([\p{L}][\w.]{0,60})["']?)?/u.exec(
      piece,
    );
  if (field?.[1] !== undefined && field[2] !== undefined) {
    const points = /^(?:ForeignKey|OneToOneField|ManyToManyField)$/.test(field[2]);
    const target = points ? (field[3] ?? "").split(".").at(-1) : undefined;
    return {
      name: field[1],
      type: points
        ? ""
        : field[2]
            .replace(/Field$/, "")
            .toLowerCase()
            .replace(/^char$/, "string"),
      facts: {
        ...(target ? { target } : {}),
        ...(/\bunique=True\b/.test(piece) || field[2] === "OneToOneField" ? { unique: true } : {}),
        ...(/\bnull=True\b/.test(piece) ? { required: false } : {}),
      },
    };
  }
  const found = /^(\w{1,60}):\s{0,2}(.{1,200})$/.exec(piece);
  if (found?.[1] === undefined || found[2] === undefined || /^(?:def|return|class)$/.test(found[1]))
    return undefined;
  return typed(found[1], found[2], false);
}

function mermaidColumn(piece: string): Column | undefined {
  const found =
    /^([A-Za-z][\w()-]{0,60})(\[\])?\s{1,4}(\w{1,60})(?:\s{1,4}((?:PK|FK|UK)(?:\s?,\s?(?:PK|FK|UK)){0,2}))?(?:\s{1,4}"([^"]{0,200})")?$/.exec(
      piece,
    );
  if (found?.[1] === undefined || found[3] === undefined) return undefined;
  const marks = found[4] ?? "";
  return {
    name: found[3],
    type: found[1],
    many: found[2] !== undefined,
    facts: {
      ...(/\bPK\b/.test(marks) && !/\bFK\b/.test(marks) ? { key: true, unique: true } : {}),
      ...(/\bUK\b/.test(marks) ? { unique: true } : {}),
    },
  };
}

/** The strings of `'open', 'paid'` and `"a" | "b"`. */
export function quotedIn(code: string): readonly string[] {
  return [...code.slice(0, 500).matchAll(/'([^'\n]{1,50})'|"([^"\n]{1,50})"/g)].map(
    ([, single, double]) => single ?? double ?? "",
  );
}

/** `order_lines` holds order lines: a table is found by the name of one. */
function singularTable(table: string): string {
  return table.replace(/_/g, " ");
}
