import * as z from "zod";
import type { Finding, FindingCatalogue } from "./finding.ts";
import { lowerWords } from "./grammar.ts";
import type {
  Artifact,
  ConfiguredPlugin,
  Nodes,
  OutputFile,
  Part,
  Plugin,
  Probe,
  RawContext,
  Reads,
  Reserved,
  Rule,
  Section,
  SectionContent,
  Servers,
  Step,
  Tools,
  Verdict,
  Views,
  Writes,
  Written,
} from "./part.ts";
import type { Ref } from "./ref.ts";
import type { Slot } from "./slot.ts";
import type { AssumedWhy, DerivedWhy } from "./why.ts";

/** A plugin's identity: what `pluginKit` fixes for all its parts. */
export interface Identity<
  Options extends z.ZodType,
  Catalogue extends FindingCatalogue,
  Derivations extends Readonly<Record<string, string>>,
> {
  /** The npm package's name. */
  readonly name: string;
  readonly version: string;
  /** Prefix of the plugin's finding codes, derivations and step names; unique among active plugins. */
  readonly area: string;
  readonly summary: string;
  /** A strict object; each option has a default and a description. */
  readonly options?: Options;
  /**
   * One of the options, which nobody writes: a configuration says in it which layer each of the others
   * comes from.
   */
  readonly originsIn?: keyof z.input<Options> & string;
  /** Another one, in which it says which layer locks each of the others. */
  readonly locksIn?: keyof z.input<Options> & string;
  readonly findings?: Catalogue;
  /** A sentence per derivation, which `explain` prints. */
  readonly derivations?: Derivations;
  /** Slots that the plugin brings along beside the standard ones. */
  readonly slots?: readonly Slot[];
}

type NoOptions = z.ZodObject<Record<never, z.ZodType>>;
type Maybe<T> = T | Promise<T>;
/** Reads that do not use a name which the engine fills. */
type Free<R extends Reads> = R & { readonly [Name in Reserved]?: never };

/** Factories with the plugin's options, findings and derivations already fixed. */
export interface Kit<
  Options,
  Catalogue extends FindingCatalogue,
  Derivations extends Readonly<Record<string, string>>,
  Schema extends z.ZodType = z.ZodType,
> {
  step<const R extends Reads, const W extends Writes>(
    name: string,
    definition: {
      readonly reads: Free<R>;
      readonly writes: W;
      readonly run: (context: Views<R> & Tools<Options, Catalogue>) => Maybe<Written<W>>;
    },
  ): Step;
  rule<const R extends Reads>(
    name: string,
    definition: {
      readonly reads: Free<R>;
      readonly check: (context: Nodes<R> & Tools<Options, Catalogue>) => Maybe<void>;
    },
  ): Rule;
  section<const R extends Reads>(
    name: string,
    definition: {
      readonly document: string;
      readonly title: string;
      readonly reads: Free<R>;
      readonly render: (
        context: Nodes<R> & Tools<Options, Catalogue> & { readonly findings: readonly Finding[] },
      ) => Maybe<SectionContent | undefined>;
    },
  ): Section;
  artifact<const R extends Reads>(
    name: string,
    definition: {
      readonly reads: Free<R>;
      readonly emit: (
        context: Nodes<R> & Tools<Options, Catalogue> & { readonly findings: readonly Finding[] },
      ) => Maybe<readonly OutputFile[]>;
    },
  ): Artifact;
  probe<const Of extends Readonly<Record<string, Artifact>>, const R extends Reads>(
    name: string,
    definition: {
      readonly of: Of;
      readonly reads?: Free<R>;
      readonly when: "compile" | "verify";
      readonly tool: string;
      readonly run: (
        context: Nodes<R> &
          Tools<Options, Catalogue> & {
            readonly files: { readonly [Name in keyof Of]: readonly OutputFile[] };
            readonly servers: Servers;
          },
      ) => Maybe<Verdict>;
    },
  ): Probe;
  plugin(parts: readonly Part[]): Plugin<Schema>;
  /** The node follows from other nodes by a derivation that the plugin declares. */
  derived(by: keyof Derivations & string, from: readonly Ref[]): DerivedWhy;
  /** The node is a guess, with its reason; `from` names what the guess rests on, if anything. */
  assumed(by: keyof Derivations & string, reason: string, from?: readonly Ref[]): AssumedWhy;
}

/**
 * Makes the typed factories of a plugin. Call it once, in `src/kit.ts`.
 * @throws TypeError where the area or a slug is not lower-case words joined by hyphens.
 */
export function pluginKit<
  Options extends z.ZodType = NoOptions,
  const Catalogue extends FindingCatalogue = Record<never, never>,
  const Derivations extends Readonly<Record<string, string>> = Record<never, never>,
>(
  identity: Identity<Options, Catalogue, Derivations>,
): Kit<z.output<Options>, Catalogue, Derivations, Options> {
  const { area } = identity;
  // Without options of its own the plugin's are those of NoOptions.
  const options = (identity.options ?? z.strictObject({})) as Options;
  for (const word of [
    area,
    ...Object.keys(identity.findings ?? {}),
    ...Object.keys(identity.derivations ?? {}),
  ]) {
    checkSlug(word, identity.name);
  }
  return {
    step: (name, { reads, writes, run }) =>
      part({ kind: "step", name, reads, writes, run: (raw) => run(open(raw)) }),
    rule: (name, { reads, check }) =>
      part({ kind: "rule", name, reads, run: (raw) => check(open(raw)) }),
    section: (name, { document, title, reads, render }) =>
      part({ kind: "section", name, document, title, reads, run: (raw) => render(open(raw)) }),
    artifact: (name, { reads, emit }) =>
      part({ kind: "artifact", name, reads, run: (raw) => emit(open(raw)) }),
    probe: (name, { of, reads, when, tool, run }) =>
      part({
        kind: "probe",
        name,
        of,
        when,
        tool,
        reads: reads ?? {},
        run: (raw) => run(open(raw)),
      }),
    plugin: (parts) =>
      Object.freeze({
        api: 1,
        name: identity.name,
        version: identity.version,
        area,
        summary: identity.summary,
        options,
        ...(identity.originsIn === undefined ? {} : { originsIn: identity.originsIn }),
        ...(identity.locksIn === undefined ? {} : { locksIn: identity.locksIn }),
        slots: Object.freeze([...(identity.slots ?? [])]),
        findings: identity.findings ?? {},
        derivations: identity.derivations ?? {},
        parts: Object.freeze([...parts]),
      }),
    derived: (by, from) => ({ kind: "derived", by: `${area}/${by}`, from }),
    assumed: (by, reason, from = []) => ({ kind: "assumed", by: `${area}/${by}`, reason, from }),
  };
}

/** Names a plugin with the options that it gets. */
export function use<Options extends z.ZodType>(
  plugin: Plugin<Options>,
  options?: z.input<Options>,
): ConfiguredPlugin {
  return { plugin, options: options ?? {} };
}

function part<P extends Part>(definition: P): P {
  checkSlug(definition.name, definition.kind);
  return Object.freeze(definition);
}

function checkSlug(word: string, owner: string): void {
  if (!lowerWords.test(word)) {
    throw new TypeError(`"${word}" of ${owner} is not lower-case words joined by hyphens`);
  }
}

/**
 * The one place where types are given back: the engine has read exactly the declared slots and parsed
 * every node by its slot's schema, and the options by the plugin's.
 */
function open<Context>(raw: RawContext): Context {
  const { inputs, ...tools } = raw;
  return { ...inputs, ...tools } as Context;
}
