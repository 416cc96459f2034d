import { groupedBy, type ViewOf } from "@planc/core";
import type { architecture, deployment } from "@planc/core/ir";
import type { Component } from "../model/facts.ts";
import { foldersOf } from "../model/folder-of.ts";
import type { Image } from "./dockerfile.ts";

/** Each image once, with the units that it is for. */
export function imagesOf(
  units: readonly ViewOf<typeof deployment.unit>[],
  components: readonly Component[],
  folders: readonly ViewOf<typeof architecture.folder>[],
): readonly Image[] {
  const folderOf = foldersOf(folders);
  return [...groupedBy(units, ({ data }) => data.build?.file)].map(([file, group]) => {
    const clients = components.filter(
      ({ ref, data }) =>
        data.kind === "web-client" &&
        group.some((each) => each.data.components.some((one) => one === ref)),
    );
    const [client] = clients;
    const folder = client && folderOf([client.ref]);
    // Pages that the server itself makes lie in its own folder.
    return {
      file,
      units: group,
      client:
        client && folder !== undefined && folder !== group[0].data.folder
          ? { name: client.data.name, folder }
          : undefined,
    };
  });
}
