import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import apiDesign from "@planc/api-design";
import { use } from "@planc/core";
import { run } from "@planc/core/host";
import databaseSchema from "@planc/database-schema";
import { model } from "./model-fixture.ts";

// A process of its own, as the tools that it is measured beside are: plans the model, writes its files.
const [, , things = "", folder = ""] = argv;
const { files } = await run({
  plugins: [use(databaseSchema), use(apiDesign)],
  inputs: model(Number(things)),
  probes: "none",
});
for (const { path, text } of files) {
  if (/\.(?:sql|dbml|yaml)$/.test(path)) {
    writeFileSync(join(folder, path.slice(path.lastIndexOf("/") + 1)), text);
  }
}
