import type { Plugin } from "@planc/core";
import { readPlugin } from "@planc/core/host";
import * as z from "zod";

/** What a finding counts as; `off` leaves it out. */
export const severity = z.enum(["error", "warning", "info", "off"]);
const name = z.string().min(1).max(200);

/** `false` removes the plugin; an object gives it options, each over those of the layers before. */
const pluginSettings = z.union([z.literal(false), z.record(name, z.unknown())], {
  error: ({ input }) =>
    typeof input === "object" && input !== null && !Array.isArray(input)
      ? "The name of an option is empty or too long"
      : "Expected false, which removes the plugin, or an object of its options",
});

/** A plugin as the engine would run it, so that one of another kind is told here, and only once. */
const plugin = z.custom<Plugin>(isPlugin, {
  error: ({ input }) => {
    const read = readPlugin(input);
    return read.plugin
      ? "is no plugin"
      : `${read.name} is no plugin that can be run: ${read.reason}`;
  },
});

/** None without who answers for it, why, and when it ends. */
const waiver = z.strictObject({
  /** The code of the finding. */
  finding: name,
  /** The node that the finding is about, as it prints it; its message where it is about none. */
  subject: z.string().min(1).max(1_000),
  owner: name,
  reason: z.string().min(1).max(1_000),
  /** The last day on which it holds. */
  until: z.iso.date(),
});

const settings = {
  /** What people call the layer in messages; else its file, or its place among those it extends. */
  name: name.optional(),
  /** By the name of the plugin: `false` removes it, an object gives it options. */
  plugins: z.record(name, pluginSettings).optional(),
  /** By the code of the finding. */
  severities: z.record(name, severity).optional(),
  /** By a name of one's own: findings that somebody answers for living with, for a time. */
  waivers: z.record(name, waiver).optional(),
  /** Template pack that is used where the command line names none: its name, folder or npm package. */
  pack: name.optional(),
  /** Template packs beside the first-party ones: a folder or file from here, or an npm package. */
  packs: z.array(name).max(50).optional(),
  /** Paths that no later layer may change: `pack`, `plugins.@acme/policy`, `severities`. */
  locked: z.array(name).max(1_000).optional(),
};

/** A layer as a JSON or YAML file has it: it extends other such files, by paths from its own folder. */
export const fileLayer = z.strictObject({
  ...settings,
  extends: z.array(z.string().min(1).max(1_000)).max(50).optional(),
});
export type FileLayer = z.output<typeof fileLayer>;

/** A layer as a program has it: it extends imported layers, and brings plugins along. */
export const layerSchema = z.strictObject({
  ...settings,
  extends: z.array(z.unknown()).max(50).optional(),
  use: z.array(plugin).max(200).optional(),
});

export type ReadLayer = z.output<typeof layerSchema>;

/** The configuration of an organisation, a team or a project. */
export interface ConfigLayer {
  /** What people call the layer in messages. */
  readonly name?: string;
  /** Layers that this one builds on; later ones win over earlier ones, and this one over all. */
  readonly extends?: readonly ConfigLayer[];
  /** Plugins beside the first-party ones. */
  readonly use?: readonly Plugin[];
  /** By the name of the plugin: `false` removes it, an object gives it options. */
  readonly plugins?: Readonly<Record<string, false | Readonly<Record<string, unknown>>>>;
  /** By the code of the finding. Errors cannot be turned off. */
  readonly severities?: Readonly<Record<string, z.output<typeof severity>>>;
  /** By a name of one's own: findings that somebody answers for living with, for a time. */
  readonly waivers?: Readonly<Record<string, z.output<typeof waiver>>>;
  /** Template pack that is used where the command line names none: its name, folder or npm package. */
  readonly pack?: string;
  /** Template packs beside the first-party ones: a folder or file from here, or an npm package. */
  readonly packs?: readonly string[];
  /** Paths that no later layer may change: `pack`, `plugins.@acme/policy`, `severities`. */
  readonly locked?: readonly string[];
}

/** Types a configuration for editors; gives it back as it is. */
export function defineConfig(layer: ConfigLayer): ConfigLayer {
  return layer;
}

/** Options of a plugin for `plugins` of a layer, typed by it: `plugins: { ...optionsFor(policy, { strict: true }) }`. */
export function optionsFor<Options extends z.ZodType<unknown, object>>(
  plugin: Plugin<Options>,
  options: z.input<Options>,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return { [plugin.name]: Object.fromEntries<unknown>(Object.entries(options)) };
}

/** Keys that a layer can have, for suggestions. */
export const layerKeys: readonly string[] = [...Object.keys(settings), "extends", "use"];

/** Whether the engine can run it. */
export function isPlugin(value: unknown): value is Plugin {
  return readPlugin(value).plugin !== undefined;
}
