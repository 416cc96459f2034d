import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { StatedCommand } from "./stated-commands.ts";

/** Effects that show something of what there is. */
export const looks: ReadonlySet<string> = new Set(["list", "search", "read"]);

/** Whether the command's requirements, or their stories, are those that ask for the action. */
export function isMeantBy(action: ViewOf<typeof brief.action>, command: StatedCommand): boolean {
  const { verb, effect } = action.data;
  const own = command.requirements.map(({ data }) => data.key.toLowerCase());
  const asks = (meant: (own: string, key: string) => boolean) =>
    action.data.requirements.some((ref) => {
      const key = ref.slice(ref.indexOf("#") + 1);
      return own.some((each) => each.replaceAll("/", "-") === key || meant(each, key));
    });
  if (command.isNamedAlone !== true) return asks((each, key) => each.startsWith(`${key}/`));
  // A story has other commands too: of one that is only named, the sentences that name it tell what it shows.
  return verb === command.name || (effect === "read" && asks(() => false));
}
