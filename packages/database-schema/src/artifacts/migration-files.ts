import { data } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { filesOf } from "../migrations/files.ts";

/** Each migration in two files, forward and back; where services have servers of their own, for each of them. */
export const migrationFiles = artifact("migrations", {
  reads: { migrations: data.migration },
  emit: ({ migrations }) =>
    migrations.flatMap((each) =>
      filesOf(each.data).map(({ path, text }) => ({ path, mediaType: "application/sql", text })),
    ),
});
