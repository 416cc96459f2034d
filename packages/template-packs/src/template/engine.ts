import {
  Context,
  type Emitter,
  Liquid,
  LiquidError,
  RenderError,
  type Template,
  toValueSync,
} from "liquidjs";
import { escapeMarkdown, plainText } from "./escape.ts";
import { amountText, markdownFilters, standardFilters, standardTags } from "./filters.ts";
import { type Item, isItem } from "./item.ts";

/** Bounds of one rendering: far above what a plan needs, far below what a machine feels. */
export interface TemplateLimits {
  /** Characters of a template. */
  readonly parse: number;
  /** Tags, outputs and texts that are rendered, those of loops each time. */
  readonly steps: number;
  /** Characters and list entries that filters, ranges and the output itself make. */
  readonly memory: number;
}
export const templateLimits: TemplateLimits = { parse: 50_000, steps: 200_000, memory: 20_000_000 };

/** Why a template was refused or broke off, and in which line of it. */
export interface TemplateFault {
  readonly line: number;
  readonly reason: string;
}

export interface TemplateUse {
  /** Names that the template expects from outside, each with the first line that uses it. */
  readonly names: readonly { readonly name: string; readonly line: number }[];
}

/** Parses a template without running it. */
export function checkTemplate(
  source: string,
  limits: TemplateLimits = templateLimits,
): TemplateUse | TemplateFault {
  try {
    const liquid = createLiquid(limits, () => undefined);
    const { globals } = liquid.analyzeSync(liquid.parse(source), { partials: false });
    const names = Object.entries(globals).map(([name, [first]]) => ({
      name,
      line: first?.location.row ?? 1,
    }));
    return { names };
  } catch (error) {
    return faultOf(error);
  }
}

/** Runs a template over values by name. `items` are what its `node` filter finds by address. */
export function renderTemplate(
  source: string,
  scope: Readonly<Record<string, unknown>>,
  items: ReadonlyMap<string, Item>,
  limits: TemplateLimits = templateLimits,
): string | TemplateFault {
  try {
    const liquid = createLiquid(limits, (ref) => items.get(ref));
    const templates = liquid.parse(source);
    // Given a limit of its own, the context does not ask the clock for one; steps are counted instead.
    const context: Context = Reflect.construct(Context, [
      scope,
      liquid.options,
      { sync: true, memoryLimit: limits.memory },
      { renderLimit: {}, liquid },
    ]);
    return plainText(toValueSync(liquid.renderer.renderTemplates(templates, context)));
  } catch (error) {
    return faultOf(error);
  }
}

function createLiquid(limits: TemplateLimits, nodeAt: (ref: string) => Item | undefined): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    outputEscape: escapeMarkdown,
    parseLimit: limits.parse,
    memoryLimit: limits.memory,
    // No file is ever looked up: templates come from this empty map.
    templates: {},
    locale: "en-GB",
    timezoneOffset: 0,
  });
  for (const name of Object.keys(liquid.tags)) {
    if (!standardTags.has(name)) delete liquid.tags[name];
  }
  for (const name of Object.keys(liquid.filters)) {
    if (!standardFilters.has(name)) liquid.unregisterFilter(name);
  }
  for (const [name, handler] of Object.entries(markdownFilters)) {
    liquid.registerFilter(name, { handler, raw: true });
  }
  liquid.registerFilter("amount", amountText);
  liquid.registerFilter(
    "node",
    (value: unknown) => nodeAt(isItem(value) ? value.ref : plainText(value)) ?? null,
  );
  liquid.registerFilter("nodes", (values: unknown) =>
    Array.isArray(values) ? values.flatMap((value) => nodeAt(plainText(value)) ?? []) : [],
  );
  liquid.renderer.renderTemplates = countingRenderer(limits.steps);
  return liquid;
}

/**
 * The renderer of LiquidJS limits time by the clock, which lets a template pass on one machine and fail
 * on another. This one does the same work and counts it.
 */
function countingRenderer(mostSteps: number) {
  let steps = 0;
  const step = () => {
    if (++steps > mostSteps) throw new Error(`more than ${mostSteps} steps`);
  };
  return function* renderTemplates(
    templates: Template[],
    context: Context,
    given?: Emitter,
  ): IterableIterator<unknown> {
    const emitter = given ?? chargingEmitter(context);
    step();
    for (const template of templates) {
      step();
      try {
        const text: unknown = yield template.render(context, emitter);
        if (text) emitter.write(text);
      } catch (error) {
        throw LiquidError.is(error) ? error : new RenderError(asError(error), template);
      }
      if (context.breakCalled || context.continueCalled) break;
    }
    return emitter.buffer;
  };
}

/** Collects output, and charges its length to the memory of the rendering. */
function chargingEmitter(context: Context): Emitter {
  return {
    buffer: "",
    write(value: unknown) {
      const text = plainText(value);
      context.memoryLimit.use(text.length);
      this.buffer += text;
    },
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(plainText(error));
}

const longestReason = 200;

function faultOf(error: unknown): TemplateFault {
  const deepest = LiquidError.is(error) ? (error.originalError ?? error) : asError(error);
  const line = LiquidError.is(error) ? lineOf(error) : 1;
  const [first = ""] = deepest.message.split("\n");
  const reason = first.replace(/, line:\d+, col:\d+$/, "").slice(0, longestReason);
  return { line, reason: reason || "it could not be read" };
}

function lineOf({ token }: LiquidError): number {
  return token.getPosition()[0] ?? 1;
}
