import { cargo } from "./cargo.ts";
import { composer } from "./composer.ts";
import { dataModel } from "./data-model.ts";
import { django } from "./django.ts";
import { compose, dockerfile } from "./docker.ts";
import { dotnet } from "./dotnet.ts";
import { earlierPlan, earlierTables } from "./earlier-plan.ts";
import { flutter } from "./flutter.ts";
import { go } from "./go.ts";
import { gradle, gradleCatalog } from "./gradle.ts";
import { maven } from "./maven.ts";
import { npm } from "./npm.ts";
import { bunLock, packageLock, pnpmLock, yarnLock } from "./npm-locks.ts";
import { openapi } from "./openapi.ts";
import { otherLocks } from "./other-locks.ts";
import { prismaModels, prismaStore } from "./prisma.ts";
import { pipfile, pyproject, requirements } from "./python.ts";
import { rails } from "./rails.ts";
import type { Reader } from "./reader.ts";
import { gemspec, ruby } from "./ruby.ts";
import { runtimes, toolchains } from "./runtimes.ts";
import { sql } from "./sql.ts";
import { terraform } from "./terraform.ts";
import { tools } from "./tools.ts";

/** Every reader. A file may have several. */
export const readers: readonly Reader[] = [
  npm,
  maven,
  gradle,
  gradleCatalog,
  go,
  cargo,
  requirements,
  pyproject,
  pipfile,
  dotnet,
  composer,
  ruby,
  gemspec,
  flutter,
  packageLock,
  pnpmLock,
  yarnLock,
  bunLock,
  ...otherLocks,
  runtimes,
  toolchains,
  dockerfile,
  compose,
  tools,
  terraform,
  openapi,
  sql,
  prismaStore,
  prismaModels,
  earlierPlan,
  earlierTables,
  dataModel,
  django,
  rails,
];
