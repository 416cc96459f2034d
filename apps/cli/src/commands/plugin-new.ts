import { join } from "node:path";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { newPluginFiles } from "../plugin/new-plugin-files.ts";
import { type NewPluginOptions, readNewPlugin } from "../plugin/read-new-plugin.ts";
import { writeNewFolder } from "../plugin/write-new-folder.ts";

export interface PluginNewOptions extends NewPluginOptions {
  readonly dir?: string;
  readonly json?: boolean;
}

/** Makes a package with a plugin that builds and passes its contract test. */
export async function pluginNewCommand(name: string, options: PluginNewOptions): Promise<ExitCode> {
  const plugin = readNewPlugin(name, options);
  const dir = options.dir ?? plugin.name.slice(plugin.name.indexOf("/") + 1);
  const files = newPluginFiles(plugin);
  await writeNewFolder(dir, files);
  const paths = files.map(({ path }) => path);
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ version: 1, ...plugin, dir, files: paths }, null, 2)}\n`
      : `${plugin.name} is in ${dir}: a plugin with one step, one rule and their tests.
  ${join(dir, "src", "plugin.ts")} shows all of it, README.md how to switch it on.
  Next: cd ${dir}, npm install, npm test
`,
  );
  return exitCodes.fine;
}
